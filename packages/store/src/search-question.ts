/** One branch of a search. A story is found if for some branch it has every term of `all` and none of `none`. */
export type SearchBranch = { all: string[]; none: string[] };

/** A phrase, whose closing quotation mark may be missing, or a word; either with a minus before it or not. */
const PART = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Reads a search: words that must all be there, `"a phrase"`, `-not`, and `or` between branches. Signs alone are no
 * word. A branch without a word to look for is left out; a search without branches finds nothing.
 */
export function searchBranches(text: string): SearchBranch[] {
  const branches: SearchBranch[] = [{ all: [], none: [] }];
  for (const [, minus = '', phrase, word = ''] of text.matchAll(PART)) {
    if (minus === '' && word.toLowerCase() === 'or') {
      branches.push({ all: [], none: [] });
      continue;
    }
    const term = phrase ?? word;
    if (HAS_WORD.test(term)) branches.at(-1)?.[minus === '' ? 'all' : 'none'].push(term);
  }
  return branches.filter(({ all }) => all.length > 0);
}

import { type StoryTexts, searchBranches } from '@newsloom/store';

/** Where a text of a story has the words of a search, as offsets in UTF-16 units. */
export type Highlight = { field: string; text: string; marks: [start: number, end: number][] };

/** Scripts without spaces between words. Any part of a text in them can be a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Article titles that are also shown, if they have the words: they explain why a story was found. */
const TITLES = 2;

/** The texts of a story that have words of the search `q`, and where. */
export function highlightsOf(q: string, texts: StoryTexts): Highlight[] {
  const terms = searchBranches(q).flatMap(({ all }) => all.flatMap(partsOf));
  const marked = (field: string, text: string | null): Highlight[] => {
    const marks = text === null ? [] : marksIn(text, terms);
    return text === null || marks.length === 0 ? [] : [{ field, text, marks }];
  };
  return [
    ...marked('headline', texts.headline),
    ...marked('dek', texts.dek),
    ...texts.keyPoints.flatMap((text, n) => marked(`keyPoints.${n}.text`, text)),
    ...texts.titles.flatMap((text, n) => marked(`articles.${n}.title`, text)).slice(0, TITLES),
  ];
}

/** The words of a term. Text without spaces stays in one piece. */
const partsOf = (term: string): string[] => [...term.matchAll(WORD)].map(([word]) => word);

function marksIn(text: string, terms: readonly string[]): [number, number][] {
  const marks: [number, number][] = [];
  const unspaced = terms.filter((term) => UNSPACED.test(term));
  for (const term of unspaced) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
      marks.push([at, at + term.length]);
  }
  const folded = terms.filter((term) => !UNSPACED.test(term)).map(foldedOf);
  for (const match of text.matchAll(WORD)) {
    const word = foldedOf(match[0]);
    if (folded.some((term) => isForm(word, term))) marks.push([match.index, match.index + match[0].length]);
  }
  return joined(marks.sort(([a], [b]) => a - b));
}

const foldedOf = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** Endings have up to three letters in most languages, and stems have at least four. */
const ENDING = 3;
const STEM = 4;

/**
 * Whether two words may be forms of the same word: they differ only in their endings. Being too generous does no harm,
 * because the store has already decided that the story matches.
 */
function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= STEM && a.length - common <= ENDING && b.length - common <= ENDING;
}

function joined(marks: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [start, end] of marks) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

import { stopwords, words } from '@newsloom/text';
import { countriesIn } from './countries.ts';
import { namedBy } from './named-by.ts';

/** A country that a story names. */
export type Location = {
  /** In the story's language. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

const token = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}]+)*/gu;
// Scripts without capitals (\p{Lo}) write names like other words.
const mayBeName = /^[\p{Lu}\p{Lo}]/u;
const capital = /^\p{Lu}/u;

// "Bosnia and Herzegovina", "United States of America": no country's name in print is longer.
const mostNameWords = 5;

/** The countries that `texts`, one for each article, name: the most widely named first. */
export function locationsOf(texts: readonly string[], language: string | null): Location[] {
  const { nameOf } = countriesIn(language);
  const counts = namedBy(texts.map((text) => countriesNamed(text, language)));
  // The name of an American state as well; where the United States come up, it most likely is that.
  if (counts.has('US')) counts.delete('GE');
  return Array.from(counts.keys(), (country) => ({ name: nameOf(country), country }));
}

type Token = { raw: string; key: string; start: number; end: number };

function countriesNamed(text: string, language: string | null): Set<string> {
  const { byName, byAbbreviation } = countriesIn(language);
  const stop = stopwords(language);
  const tokens = Array.from(text.matchAll(token), ({ 0: raw, index }): Token => {
    return { raw, key: words(raw).join(' '), start: index, end: index + raw.length };
  });
  const named = new Set<string>();
  // A capitalised neighbour makes it a part of another name: "Michael Jordan", "Chad Smith".
  const isName = (one: Token | undefined, gap: string): boolean =>
    one !== undefined && gap === ' ' && capital.test(one.raw) && !stop.has(one.key);
  for (const [at, first] of tokens.entries()) {
    const abbreviated = byAbbreviation.get(first.raw.replaceAll('.', ''));
    if (abbreviated !== undefined) named.add(abbreviated);
    if (!mayBeName.test(first.raw)) continue;
    const before = tokens[at - 1];
    if (isName(before, text.slice(before?.end, first.start))) continue;
    for (let length = mostNameWords; length > 0; length -= 1) {
      const run = tokens.slice(at, at + length);
      const code = byName.get(run.map(({ key }) => key).join(' '));
      if (code === undefined) continue;
      const last = run.at(-1) ?? first;
      const after = tokens[at + length];
      if (!isName(after, text.slice(last.end, after?.start))) named.add(code);
      break;
    }
  }
  return named;
}

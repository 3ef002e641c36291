import { words } from '@newsloom/text';
import { countriesIn } from './countries.ts';
import { score } from './kind-score.ts';
import type { NameDigest } from './name-digest.ts';
import type { Token } from './token.ts';

/** "Bosnia and Herzegovina", "Democratic Republic of the Congo". */
const MOST_WORDS = 6;
/** A name in the list of countries is certain. */
const SURE = 5;
/** Shorter names are also words in some language: Norwegian "man". */
const SHORTEST = 4;
const SENTENCES_IN_FRONT = 2;

const NAME_BEGINNING = /^[\p{Lu}\p{Lo}]/u;

/** Finds only the countries in a text, for languages in which other names are not recognised. */
export function countryNames(
  lines: readonly Token[][],
  text: string,
  titleLength: number,
  language: string | null,
): { names: NameDigest[]; nameWords: ReadonlySet<string> } {
  const { codeOf } = countriesIn(language);
  const names = new Map<string, NameDigest>();
  const found = lines.findIndex(([first]) => first !== undefined && first.start > titleLength);
  // An article may have only a title.
  const firstOfText = found < 0 ? lines.length : found;
  for (const [at, line] of lines.entries()) {
    const lead = at < firstOfText ? 2 : at < firstOfText + SENTENCES_IN_FRONT ? 1 : 0;
    for (let place = 0; place < line.length; place += 1) {
      const first = line[place];
      if (first === undefined || !NAME_BEGINNING.test(first.text)) continue;
      const run = line.slice(place, place + MOST_WORDS);
      const last = run.findLast(({ end }) => codeOf(text.slice(first.start, end)) !== undefined);
      if (last === undefined) continue;
      const name = text.slice(first.start, last.end);
      const end = line.indexOf(last);
      const isPart = isCapital(line[place - 1], first, text) || isCapital(line[end + 1], last, text);
      place = end;
      if (isPart || (name.length < SHORTEST && !/^\p{Lu}{2,}$/u.test(name))) continue;
      const [, count = 0, before = 0] = names.get(name) ?? [];
      names.set(name, [name, count + 1, Math.max(lead, before), score({ place: SURE })]);
    }
  }
  return { names: [...names.values()], nameWords: new Set([...names.keys()].flatMap((name) => words(name))) };
}

/** Next to another capitalised word it is part of another name: "Michael Jordan". */
const isCapital = (token: Token | undefined, beside: Token, text: string): boolean => {
  if (token === undefined || !token.isCapital || token.opens) return false;
  const [from, to] = token.start < beside.start ? [token.end, beside.start] : [beside.end, token.start];
  return text.slice(from, to) === ' ';
};

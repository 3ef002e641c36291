import { byScript, stopwords, words } from '@newsloom/text';
import { type Countries, countriesIn } from './countries.ts';

const token = byScript(/(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}]+)*/gv);
// Names in scripts without capitals (\p{Lo}) look like other words.
const mayBeName = /^[\p{Lu}\p{Lo}]/u;
const capital = /^\p{Lu}/u;

/** The countries that a text names, as ISO 3166-1 alpha-2 codes. */
export function digestCountries(text: string, language: string | null): string[] {
  const countries = countriesIn(language);
  const stop = stopwords(language);
  const tokens = text.match(token(text)) ?? [];
  // Next to another capitalised word it is part of another name: "Michael Jordan", "Chad Smith".
  const isName = (one: string | undefined, gap: string): boolean =>
    one !== undefined && gap === ' ' && capital.test(one) && !stop.has(keyOf(one));
  const named = new Set<string>();
  let end = 0;
  for (const [place, first] of tokens.entries()) {
    const before = end;
    const start = text.indexOf(first, before);
    end = start + first.length;
    if (!mayBeName.test(first)) continue;
    const abbreviated = countries.byAbbreviation.get(first.replaceAll('.', ''));
    if (abbreviated !== undefined) named.add(abbreviated);
    const found = countryAt(place, tokens, countries);
    if (found === null || isName(tokens[place - 1], text.slice(before, start))) continue;
    const rest = tokens.slice(place + 1, found.after);
    const last = rest.reduce((at, next) => text.indexOf(next, at) + next.length, end);
    const next = tokens[found.after] ?? '';
    if (!isName(next, text.slice(last, text.indexOf(next, last)))) named.add(found.code);
  }
  return [...named];
}

// A fast path: a token of plain letters is one word.
const keyOf = (token: string): string => (/^[A-Za-z]+$/.test(token) ? token.toLowerCase() : words(token).join(' '));

/** The country whose name starts at `place`, by its longest name, and the place after it. */
function countryAt(place: number, tokens: readonly string[], { byName, beginnings }: Countries) {
  let found: { code: string; after: number } | null = null;
  let name = '';
  for (let after = place + 1; after <= tokens.length; after += 1) {
    const key = keyOf(tokens[after - 1] ?? '');
    name = name === '' ? key : `${name} ${key}`;
    if (!beginnings.has(name)) break;
    const code = byName.get(name);
    if (code !== undefined) found = { code, after };
  }
  return found;
}

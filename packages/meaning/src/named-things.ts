import { countriesIn } from './countries.ts';
import nationalities from './data/nationalities.json' with { type: 'json' };
import { placesNamed } from './gazetteer.ts';
import { listedKind } from './known-names.ts';
import { isFirstName } from './known-words.ts';
import { INTERNATIONAL_NAMES } from './wording/international-names.ts';
import { PEOPLE_OF_COUNTRIES } from './wording/people-of-countries.ts';

// "francés", "francesa", "franceses"; "italien", "italienne"; "tedesco", "tedesca"; "Frans", "Franse".
const ENDINGS: Readonly<Record<string, string>> = {
  en: ' s',
  de: ' n e en er es em ern',
  es: ' o a os as e es ies',
  fr: ' e s es ne nes que ques',
  it: ' o a i e hi he',
  nl: ' e s se en er ers',
};

/** In these languages the adjectives of countries have a capital. */
const CAPITALISING = new Set(['en', 'nl']);

const CAPITAL = /^\p{Lu}/u;
const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const stemOf = (word: string): string => bare(word).replace(/[aeo]$/, '');

const countryBy = new Map<string, ReadonlyMap<string, string>>();

/** The countries of a language by the stems of their adjectives. */
function adjectivesOf(language: string): ReadonlyMap<string, string> {
  const known = countryBy.get(language);
  if (known) return known;
  const listed = Object.entries<Record<string, string>>(nationalities).find(([one]) => one === language)?.[1] ?? {};
  const more = (PEOPLE_OF_COUNTRIES[language] ?? '').split(/\s+/).map((pair) => pair.split('='));
  // "Reunión" is a meeting far more often than an island.
  const pairs = [...Object.entries(listed), ...more].filter(([word, country]) => word && country !== 'RE');
  const read = new Map(pairs.map(([word = '', country = '']) => [stemOf(word), country]));
  countryBy.set(language, read);
  return read;
}

/** The country of an adjective such as "francesas" in a language; undefined for other words. */
function countryOf(word: string, language: string): string | undefined {
  if (CAPITALISING.has(language) && !CAPITAL.test(word)) return undefined;
  const form = bare(word);
  const adjectives = adjectivesOf(language);
  for (const ending of (ENDINGS[language] ?? '').split(' ')) {
    const country = form.endsWith(ending) ? adjectives.get(form.slice(0, form.length - ending.length)) : undefined;
    if (country !== undefined) return country;
  }
  return undefined;
}

const international = new Map<string, string>();
for (const [id, list] of Object.entries(INTERNATIONAL_NAMES)) {
  for (const entry of list.split(',')) {
    const [, name = '', languages = ''] = /^\s*(.*?)((?: [a-z]{2})+)\s*$/s.exec(entry) ?? [];
    for (const language of languages.trim().split(' ')) international.set(`${language} ${spelled(name)}`, `name:${id}`);
  }
}

function spelled(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}

/**
 * What a name stands for, by ids that are the same in every language: `iso3166:FR` for "Frankreich" and "française",
 * `geonames:2867714` for "Munich" and "München", `name:UN` for "ONU". Of several places of one name it is the largest.
 * Null for other names. Knows en, de, es, fr, it and nl; in other languages only countries and towns.
 *
 * @param name as it is written, with its capitals
 */
export function thingNamed(name: string, language: string): string | null {
  const known = international.get(`${language} ${spelled(name)}`);
  if (known !== undefined && /\p{Lu}/u.test(name)) return known;
  const country = CAPITAL.test(name) ? countriesIn(language).codeOf(name) : undefined;
  const code = country ?? countryOf(name, language);
  if (code !== undefined) return `iso3166:${code}`;
  return CAPITAL.test(name) ? (placesNamed(name, language).find(({ kind }) => kind === 'city')?.id ?? null) : null;
}

/** Says whether a word is a first name, a place or a listed organisation, event or product. */
export const isNameSomewhere = (word: string, language: string): boolean =>
  isFirstName(word.toLowerCase()) || listedKind(word) !== null || thingNamed(word, language) !== null;

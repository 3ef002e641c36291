import { withoutCase } from './case-ending.ts';
import { countriesIn } from './countries.ts';
import towns from './data/towns.json' with { type: 'json' };
import { memo } from './memo.ts';
import { regions } from './wording/places.ts';

/** A place that a name can mean. */
export type Place = {
  name: string;
  kind: 'country' | 'region' | 'city';
  /** ISO 3166-1 alpha-2; null for a part of the world. */
  country: string | null;
  /** The state, for towns in the United States. */
  state: string | null;
  /** Thousands of people; 0 if unknown. */
  people: number;
  isCapital: boolean;
  /** "geonames:2867714", "iso3166:FR"; null for a region. */
  id: string | null;
  /** Whether the name is from another language, and could be a common word in this one. */
  isForeign: boolean;
};

type Town = { id: string; country: string; state: string; capital: boolean; people: number; names: string[] };

const townOf = (line: string): Town => {
  const [id = '', country = '', capital, state = '', people, ...names] = line.split('|');
  return { id, country, state, capital: capital === 'C', people: Number(people), names };
};

const ENDING = /[аяь]$/;

/** The nominative of a Russian name: by its ending ("Москва"), else the shortest form, else the written one. */
const nominative = (names: readonly string[], written: string): string | undefined =>
  names.toSorted(
    (a, b) =>
      Number(ENDING.test(b)) - Number(ENDING.test(a)) ||
      a.length - b.length ||
      Number(b === written) - Number(a === written),
  )[0];

/** Indexes into `towns` by name. A line is parsed again only when its name is looked up. */
let lines: Map<string, number[]> | null = null;

const spelled = (name: string): string => name.toLowerCase().replaceAll('’', "'").split(' ').map(withoutCase).join(' ');

function linesByName(): Map<string, number[]> {
  const known = new Map<string, number[]>();
  for (const [at, line] of towns.entries()) {
    for (const name of new Set(townOf(line).names.map(spelled))) {
      const same = known.get(name);
      if (same) same.push(at);
      else known.set(name, [at]);
    }
  }
  return known;
}

const regionsByName = new Map(Array.from(regions, ([name, country]) => [spelled(name), { name, country }]));

/** The places that a name can mean: a country or region first, then towns, the largest first. */
export function placesNamed(name: string, language: string | null): Place[] {
  lines ??= linesByName();
  const key = spelled(name);
  const { codeOf, nameOf } = countriesIn(language);
  const code = codeOf(name);
  const none = { state: null, people: 0, isCapital: false, isForeign: false };
  const country: Place[] =
    code === undefined ? [] : [{ ...none, kind: 'country', name: nameOf(code), country: code, id: `iso3166:${code}` }];
  const region = regionsByName.get(key);
  const asRegion: Place[] = region
    ? [{ ...none, kind: 'region', name: region.name, country: region.country, id: null }]
    : [];
  const cities = (lines.get(key) ?? []).map((at): Place => {
    const { id, country, state, capital, people, names } = townOf(towns[at] ?? '');
    const isForeign = spelled(names[0] ?? '') !== key;
    return {
      // A Russian town in the nominative, as the list has it.
      name:
        nominative(
          names.filter((one) => spelled(one) === key),
          name,
        ) ?? name,
      kind: 'city',
      country,
      state: state || null,
      people,
      isCapital: capital,
      id: `geonames:${id}`,
      isForeign,
    };
  });
  return [...country, ...asRegion, ...cities];
}

/** Whether a name is the name of a place. */
export const isPlaceName = memo((name, language): boolean => {
  lines ??= linesByName();
  const key = spelled(name);
  return lines.has(key) || regionsByName.has(key) || countriesIn(language).codeOf(name) !== undefined;
});

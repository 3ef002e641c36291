import { type Place, placesNamed } from './gazetteer.ts';
import { regions } from './wording/places.ts';

/** What a story says of the countries and states it is about. */
export type PlaceContext = {
  /** Countries that the story names, by name or by the adjective. */
  named: ReadonlySet<string>;
  /** Countries of its outlets. */
  outlets: ReadonlySet<string>;
  /** American states that it names, by their letters. */
  states: ReadonlySet<string>;
};

/** What a name most likely means, and how sure that is: 0 to 1. */
export type Resolved = { place: Place; confidence: number };

// Points, in decades of people: a town of a hundred thousand has 5. What the text says outweighs a town ten times
// larger.
const NAMED = 1.5;
const OUTLET = 1.2;
const STATE = 3;
const CAPITAL = 0.5;
const FOREIGN = -1;
/** A country is meant more often than a region or a town of its name: Georgia, Mexico. */
const COUNTRY = 6;
const REGION = 5.5;
/** How much a point tells: one of ten to one. */
const SHARPNESS = Math.LN10;

/** The place that a name means in a story; null if it is none. */
export function resolve(name: string, language: string | null, context: PlaceContext): Resolved | null {
  const weighed = placesNamed(name, language)
    .map((place) => ({ place, points: pointsOf(place, context) }))
    .sort((a, b) => b.points - a.points);
  const [best] = weighed;
  if (best === undefined) return null;
  // Homonyms in the same country do not make the country less sure.
  const others = weighed.filter(({ place }) => place.country !== best.place.country);
  const against = others.reduce((sum, { points }) => sum + Math.exp(SHARPNESS * (points - best.points)), 0);
  return { place: best.place, confidence: 1 / (1 + against) };
}

function pointsOf({ kind, country, people, isCapital, isForeign, state }: Place, context: PlaceContext): number {
  const size = kind === 'country' ? COUNTRY : kind === 'region' ? REGION : Math.log10(1_000 * Math.max(1, people));
  // A country's own name is no sign of it.
  const isNamed = country !== null && context.named.has(country) && kind !== 'country';
  return (
    size +
    (isNamed ? NAMED : 0) +
    (country !== null && context.outlets.has(country) ? OUTLET : 0) +
    (state !== null && context.states.has(state) ? STATE : 0) +
    (isCapital ? CAPITAL : 0) +
    (isForeign ? FOREIGN : 0)
  );
}

const STATE_NAMES =
  `AL Alabama AK Alaska AZ Arizona AR Arkansas CA California CO Colorado CT Connecticut DE Delaware FL Florida
  GA Georgia HI Hawaii ID Idaho IL Illinois IN Indiana IA Iowa KS Kansas KY Kentucky LA Louisiana ME Maine MD Maryland
  MA Massachusetts MI Michigan MN Minnesota MS Mississippi MO Missouri MT Montana NE Nebraska NV Nevada NH New_Hampshire
  NJ New_Jersey NM New_Mexico NY New_York NC North_Carolina ND North_Dakota OH Ohio OK Oklahoma OR Oregon PA Pennsylvania
  RI Rhode_Island SC South_Carolina SD South_Dakota TN Tennessee TX Texas UT Utah VT Vermont VA Virginia WA Washington
  WV West_Virginia WI Wisconsin WY Wyoming`.split(/\s+/);

const states = new Map(
  STATE_NAMES.flatMap((name, at) => (at % 2 === 1 ? [[name.replaceAll('_', ' '), STATE_NAMES[at - 1] ?? '']] : [])) as [
    string,
    string,
  ][],
);

/** The letters of an American state that a name can mean; undefined for other names. */
export const stateOf = (name: string): string | undefined => states.get(name);

/** The country of a region, if the name is that of one. */
export const countryOfRegion = (name: string): string | null => regions.get(name) ?? null;

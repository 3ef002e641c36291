import { type Place, placesNamed } from './gazetteer.ts';
import { regions } from './wording/places.ts';

/** What a story says about its countries and states. */
export type PlaceContext = {
  /** Countries that the story names, by name or by adjective. */
  named: ReadonlySet<string>;
  /** Countries of its outlets. */
  outlets: ReadonlySet<string>;
  /** American states that it names, as two letters. */
  states: ReadonlySet<string>;
};

/** The place that a name most likely means, and the confidence: 0 to 1. */
export type Resolved = { place: Place; confidence: number };

// Points are the decimal logarithm of the number of people: a town of a hundred thousand has 5. That the text names a
// country, or that an outlet is from it, outweighs a town ten times larger.
const NAMED = 1.5;
const OUTLET = 1.2;
const STATE = 3;
const CAPITAL = 0.5;
const FOREIGN = -1;
/** A country is meant more often than a region or a town with the same name: Georgia, Mexico. */
const COUNTRY = 6;
const REGION = 5.5;
/** One more point makes a meaning ten times as likely. */
const SHARPNESS = Math.LN10;

/** The place that a name means in a story; null if it is not a place. */
export function resolve(name: string, language: string | null, context: PlaceContext): Resolved | null {
  const weighed = placesNamed(name, language)
    .map((place) => ({ place, points: pointsOf(place, context) }))
    .sort((a, b) => b.points - a.points);
  const [best] = weighed;
  if (best === undefined) return null;
  // Places of the same name in the same country do not make the country less certain.
  const others = weighed.filter(({ place }) => place.country !== best.place.country);
  const against = others.reduce((sum, { points }) => sum + Math.exp(SHARPNESS * (points - best.points)), 0);
  return { place: best.place, confidence: 1 / (1 + against) };
}

function pointsOf({ kind, country, people, isCapital, isForeign, state }: Place, context: PlaceContext): number {
  const size = kind === 'country' ? COUNTRY : kind === 'region' ? REGION : Math.log10(1_000 * Math.max(1, people));
  // The name of a country is not a sign for itself.
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

/** The two letters of the American state with this name; undefined for other names. */
export const stateOf = (name: string): string | undefined => states.get(name);

/** The country of the region with this name; null for other names. */
export const countryOfRegion = (name: string): string | null => regions.get(name) ?? null;

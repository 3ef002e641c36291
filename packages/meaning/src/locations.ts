import { fewestOf } from './entities.ts';
import type { Place } from './gazetteer.ts';
import { type PlaceContext, type Resolved, resolve } from './place-resolution.ts';
import type { StoryName } from './story-name.ts';

/** A place that a story names. */
export type Location = {
  /** A country in the language of the story; another place as the articles write it. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  kind: Place['kind'];
  /** Number of articles that name it. */
  count: number;
  /** How certain its country is: 0 to 1. */
  confidence: number;
};

/** Where the event of a story happened. */
export type EventLocation = { name: string; country: string; confidence: number };

/** A location, and the counts that decide whether the event was there. */
export type WeighedLocation = Location & { written: string; lead: number; mentions: number; id: string | null };

const MOST_LOCATIONS = 15;
/** Below this, another country is as likely. */
const LEAST_CONFIDENCE = 0.5;

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** The places of a story: the most widely named first, then those nearest the beginning. */
export function locationsOf(
  names: readonly StoryName[],
  articles: number,
  language: string | null,
  context: PlaceContext,
): WeighedLocation[] {
  const places = names.filter(({ kind, count }) => kind === 'place' && count >= fewestOf(articles));
  const surer = withSureTowns(places, language, context);
  return places
    .flatMap(({ name, count, lead, mentions }): WeighedLocation[] => {
      const resolved: Resolved | null = resolve(name, language, surer);
      const country = resolved?.place.country;
      if (!resolved || !country || resolved.confidence < LEAST_CONFIDENCE) return [];
      const { kind, id } = resolved.place;
      return [
        {
          // The articles have Russian places in all cases; the list has the nominative.
          name: language === 'ru' ? resolved.place.name : name,
          written: name,
          country,
          kind,
          count,
          confidence: rounded(resolved.confidence),
          lead,
          mentions,
          id,
        },
      ];
    })
    .sort((a, b) => b.count - a.count || b.lead + b.mentions - a.lead - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_LOCATIONS);
}

/** If a name means a town with more than this confidence, the town's country is one that the story is about. */
const SURE_TOWN = 0.9;

/** Adds the countries of towns with a clear meaning: in a story with Atlanta, Georgia is not the country. */
function withSureTowns(names: readonly StoryName[], language: string | null, context: PlaceContext): PlaceContext {
  const sure = names.flatMap(({ name }) => {
    const resolved = resolve(name, language, context);
    return resolved?.place.kind === 'city' && resolved.confidence >= SURE_TOWN ? (resolved.place.country ?? []) : [];
  });
  return { ...context, named: new Set([...context.named, ...sure]) };
}

/** A later mention counts a tenth of one in a first sentence. */
const LATER = 0.1;
/** The event is placed in a town if the town has this share of the weight of its country. */
const TOWN_SHARE = 0.3;
/** The event is placed in a country if that has this share of all weight. */
const LEAST_SHARE = 0.5;

/**
 * Where the event of a story happened, by the places in datelines, titles and first sentences; null if that is unclear.
 */
export function eventLocationOf(locations: readonly WeighedLocation[]): EventLocation | null {
  const weightOf = ({ lead, mentions, confidence }: WeighedLocation): number => (lead + LATER * mentions) * confidence;
  const byCountry = Map.groupBy(locations, ({ country }) => country);
  const sum = (all: readonly WeighedLocation[]): number => all.reduce((total, one) => total + weightOf(one), 0);
  const [best] = Array.from(byCountry, ([country, all]) => ({ country, all, weight: sum(all) })).sort(
    (a, b) => b.weight - a.weight || (a.country < b.country ? -1 : 1),
  );
  if (best === undefined || !best.all.some(({ lead }) => lead > 0)) return null;
  const confidence = best.weight / sum(locations);
  if (confidence < LEAST_SHARE) return null;
  const precise = best.all
    .filter((one) => one.kind !== 'country' && one.lead > 0 && weightOf(one) >= TOWN_SHARE * best.weight)
    .sort((a, b) => Number(b.kind === 'city') - Number(a.kind === 'city') || weightOf(b) - weightOf(a));
  const named = precise[0] ?? best.all.find(({ kind }) => kind === 'country') ?? best.all[0];
  return named ? { name: named.name, country: best.country, confidence: rounded(confidence) } : null;
}

import { words } from '@newsloom/text';
import { countriesIn } from './countries.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { type Keyword, keywordsOf } from './keywords.ts';
import { kindOf } from './kind-score.ts';
import { type EventLocation, eventLocationOf, type Location, locationsOf } from './locations.ts';
import type { MeaningDigest } from './meaning-digest.ts';
import { countryOfRegion, type PlaceContext, stateOf } from './place-resolution.ts';
import { type StoryName, storyNames } from './story-name.ts';
import { type Topic, topicsOf } from './topics.ts';

/** The input for the meaning of a story. */
export type StoryOfDigests = {
  /** ISO 639-1. */
  language: string | null;
  /** The articles to read: without copies, limited in number. */
  articles: readonly {
    digest: MeaningDigest;
    /** ISO 3166-1 alpha-2 code of the country of its outlet; null if unknown. */
    country: string | null;
  }[];
};

export type Meaning = {
  /** Empty if no topic is certain. */
  topics: Topic[];
  keywords: Keyword[];
  entities: Entity[];
  locations: Location[];
  /** Null if the articles do not make it clear. */
  eventLocation: EventLocation | null;
};

/** What a story is about: its topics, keywords, names and places. The order of the articles does not matter. */
export function meaningOf({ language, articles }: StoryOfDigests): Meaning {
  const digests = articles.map(({ digest }) => digest);
  const names = storyNames(digests, language);
  const outlets = new Set(articles.flatMap(({ country }) => country ?? []));
  const locations = locationsOf(names, articles.length, language, contextOf(digests, names, outlets, language));
  const nameWords = new Set(
    digests.flatMap((digest) =>
      digest.names.flatMap(([name, , , points]) => (kindOf(points) === null ? [] : words(name))),
    ),
  );
  return {
    topics: topicsOf(digests.map(({ topics }) => topics)),
    keywords: keywordsOf(
      digests.map(({ keywords }) => keywords),
      nameWords,
    ),
    entities: entitiesOf(
      names,
      articles.length,
      new Map(locations.map(({ written, name, id }) => [written, { name, id }])),
    ),
    locations: locations.map(
      ({ written: _written, lead: _lead, mentions: _mentions, id: _id, ...location }) => location,
    ),
    eventLocation: eventLocationOf(locations),
  };
}

function contextOf(
  digests: readonly MeaningDigest[],
  names: readonly StoryName[],
  outlets: ReadonlySet<string>,
  language: string | null,
): PlaceContext {
  const { codeOf } = countriesIn(language);
  const written = digests.flatMap((digest) => digest.names.map(([name]) => name));
  // Georgia is also an American state, so the name is no sign of the country.
  const countries = written.filter((name) => stateOf(name) === undefined).flatMap((name) => codeOf(name) ?? []);
  const ofRegions = names.flatMap(({ name, country }) => (country === null ? (countryOfRegion(name) ?? []) : []));
  return {
    named: new Set([...countries, ...ofRegions, ...digests.flatMap(({ nations }) => nations)]),
    outlets,
    states: new Set(written.flatMap((name) => stateOf(name) ?? [])),
  };
}

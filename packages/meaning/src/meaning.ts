import { type Entity, entitiesOf } from './entities.ts';
import { type Location, locationsOf } from './locations.ts';
import type { MeaningDigest } from './meaning-digest.ts';
import { storyNames } from './story-name.ts';
import { type Topic, topicsOf } from './topics.ts';

/** A story as its meaning sees it. */
export type StoryOfDigests = {
  /** ISO 639-1. */
  language: string | null;
  /** One of each article to read: without copies, a bounded number. */
  articles: readonly MeaningDigest[];
};

export type Meaning = { topics: Topic[]; entities: Entity[]; locations: Location[] };

/** The topics, names and countries of a story. The order of the articles does not matter. */
export function meaningOf({ language, articles: digests }: StoryOfDigests): Meaning {
  const names = storyNames(digests.map((digest) => digest.names));
  const nameWords = new Set(names.flat().flatMap(({ key }) => key.split(' ')));
  return {
    topics: topicsOf(digests, nameWords),
    entities: entitiesOf(names, language),
    locations: locationsOf(
      digests.map(({ countries }) => countries),
      language,
    ),
  };
}

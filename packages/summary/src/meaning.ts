import { type Entity, entitiesOf } from './entities.ts';
import { type Location, locationsOf } from './locations.ts';
import { articlesToRead, type StoryInput } from './story-article.ts';
import { storyNames } from './story-name.ts';
import { type Topic, topicsOf } from './topics.ts';

export type Meaning = { topics: Topic[]; entities: Entity[]; locations: Location[] };

/** The topics, names and countries of a story. The order of the articles does not matter. */
export function meaning(input: StoryInput): Meaning {
  const { language } = input;
  const digests = articlesToRead(input.articles).map(({ digest }) => digest);
  const names = storyNames(digests.map((digest) => digest.names));
  const nameWords = new Set(names.flat().flatMap(({ key }) => key.split(' ')));
  return {
    topics: topicsOf(digests, nameWords, language),
    entities: entitiesOf(names, language),
    locations: locationsOf(
      digests.map(({ countries }) => countries),
      language,
    ),
  };
}

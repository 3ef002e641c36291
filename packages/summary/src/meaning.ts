import { words } from '@newsloom/text';
import { type Entity, entitiesOf, namesIn } from './entities.ts';
import { type Location, locationsOf } from './locations.ts';
import { originals, type StoryInput, sampleOf } from './story-article.ts';
import { type Topic, topicsOf } from './topics.ts';

export type Meaning = { topics: Topic[]; entities: Entity[]; locations: Location[] };

// What a story is about stands at the beginning of its articles; further down come other stories.
const charactersRead = 4_000;

/** What a story is about, whom it names, and which countries. The order of the articles does not matter. */
export function meaning(input: StoryInput): Meaning {
  const { language } = input;
  const articles = sampleOf(originals(input.articles)).map(({ title, text }) => {
    return { title: title.slice(0, charactersRead), text: text.slice(0, charactersRead) };
  });
  const whole = articles.map(({ title, text }) => `${title}\n${text}`);
  const names = namesIn(whole, language);
  return {
    topics: topicsOf(articles, new Set(names.flat().flatMap((name) => words(name))), language),
    entities: entitiesOf(names, language),
    locations: locationsOf(whole, language),
  };
}

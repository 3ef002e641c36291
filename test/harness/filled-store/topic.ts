import { chanceOf } from './chance.ts';
import { anyName, tellingWord, type Word } from './vocabulary.ts';

/** The common words and names of the articles of a story. */
export type Topic = { words: Word[]; names: [Word, Word][] };

/** The seed of topics, different from that of articles. */
const TOPICS = 1;

/** How many words and names recur in the reports on one event. */
const WORDS = 14;
const NAMES = 4;

/** The topic of a story, by its number. */
export function topicOf(story: number): Topic {
  const chance = chanceOf(TOPICS, story);
  return {
    words: Array.from({ length: WORDS }, () => tellingWord(chance)),
    names: Array.from({ length: NAMES }, () => [anyName(chance), anyName(chance)]),
  };
}

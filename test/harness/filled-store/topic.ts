import { chanceOf } from './chance.ts';
import { anyName, tellingWord, type Word } from './vocabulary.ts';

/** What the articles of a story have in common: the words of its event, and the names in it. */
export type Topic = { words: Word[]; names: [Word, Word][] };

/** Chance of its own, apart from that of articles. */
const TOPICS = 1;

/** As many words and names as keep coming back in the reports on one event. */
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

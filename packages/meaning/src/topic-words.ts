import { withoutCase } from './case-ending.ts';
import seeds from './data/topic-seeds.json' with { type: 'json' };
import { mediaTopics } from './topic-tree.ts';

/** The languages of the lists, in their order. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];

/** The topics of a word, as indexes in `mediaTopics`, and its weight. */
export type WordTopics = { topics: readonly number[]; weight: number };

/** The words and phrases of a language that are signs of topics. */
export type TopicWords = {
  /** Those of the word at an index of a sentence, or of the phrase that begins there. */
  of: (sentence: readonly string[], at: number) => WordTopics | undefined;
};

type Lists = {
  /** By words, and by phrases with spaces. */
  words: ReadonlyMap<string, WordTopics>;
  /** The phrases, by their first word. */
  phrases: ReadonlyMap<string, readonly string[]>;
};

const placeOf = new Map(mediaTopics.map(({ id }, place) => [id, place]));
const made = new Map<string, Lists>();

/** The topic words of a language; undefined for one without a list. */
export function topicWordsIn(language: string): TopicWords | undefined {
  const at = LANGUAGES.indexOf(language);
  if (at < 0) return undefined;
  const lists = made.get(language) ?? read(at);
  made.set(language, lists);
  const { words, phrases } = lists;
  const isCompounding = language === 'de' || language === 'nl';
  return {
    of: (sentence, from) => {
      const word = sentence[from] ?? '';
      const phrase = phrases.get(word)?.find((one) => startsWith(sentence, from, one.split(' ')));
      return words.get(phrase ?? formOf(word)) ?? (isCompounding ? lastPart(word, words) : undefined);
    },
  };
}

const startsWith = (sentence: readonly string[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((word, at) => sentence[from + at] === word);

/** Plural and singular are one form, and so are all cases of a Russian word. */
const formOf = (word: string): string =>
  word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : withoutCase(word);

/**
 * In characters. Words of at least `COMPOUND` can be compounds ("Präsidentschaftswahl") and are found by their last
 * part; a part shorter than `SHORTEST_PART` is only an ending.
 */
const COMPOUND = 9;
const SHORTEST_PART = 4;

function lastPart(word: string, words: ReadonlyMap<string, WordTopics>): WordTopics | undefined {
  if (word.length < COMPOUND) return undefined;
  for (let from = 3; from <= word.length - SHORTEST_PART; from += 1) {
    const found = words.get(formOf(word.slice(from)));
    if (found) return { ...found, weight: found.weight / 2 };
  }
  return undefined;
}

function read(at: number): Lists {
  const topics = new Map<string, Set<number>>();
  for (const [code, lists] of Object.entries(seeds)) {
    const place = placeOf.get(`medtop:${code}`);
    if (place === undefined) continue;
    for (const seed of (lists.split('|')[at] ?? '').split(' ')) {
      const form = seed.includes('-') ? seed.replaceAll('-', ' ') : formOf(seed);
      topics.set(form, (topics.get(form) ?? new Set()).add(place));
    }
  }
  topics.delete('');
  // A word of several topics is a weak sign of each.
  const words = new Map(Array.from(topics, ([form, of]) => [form, { topics: [...of], weight: 1 / of.size }]));
  const phrases = [...words.keys()].filter((form) => form.includes(' '));
  return { words, phrases: Map.groupBy(phrases, (phrase) => phrase.slice(0, phrase.indexOf(' '))) };
}

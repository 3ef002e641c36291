import { withoutCase } from './case-ending.ts';
import seeds from './data/topic-seeds.json' with { type: 'json' };
import { mediaTopics } from './topic-tree.ts';

/** The languages of the lists, in their order. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];

/** The topics of a word, as indexes in `mediaTopics`, and its weight. */
export type WordTopics = { topics: readonly number[]; weight: number };

/** The words and pairs of words of a language that are signs of topics. */
export type TopicWords = {
  of: (word: string, next: string) => WordTopics | undefined;
};

const placeOf = new Map(mediaTopics.map(({ id }, place) => [id, place]));
const made = new Map<string, ReadonlyMap<string, WordTopics>>();

/** The topic words of a language; undefined for one without a list. */
export function topicWordsIn(language: string): TopicWords | undefined {
  const at = LANGUAGES.indexOf(language);
  if (at < 0) return undefined;
  const words = made.get(language) ?? read(at);
  made.set(language, words);
  const isCompounding = language === 'de' || language === 'nl';
  return {
    of: (word, next) =>
      words.get(`${word} ${next}`) ?? words.get(formOf(word)) ?? (isCompounding ? lastPart(word, words) : undefined),
  };
}

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

function read(at: number): ReadonlyMap<string, WordTopics> {
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
  return new Map(Array.from(topics, ([form, of]) => [form, { topics: [...of], weight: 1 / of.size }]));
}

import { words } from '@newsloom/text';
import type { Passage } from './translation-passage.ts';

/**
 * Words that mean the same in several languages: by meaning and language, a list with commas between. A word after a
 * question mark also means other things. It can stand for the meaning, but need not.
 */
export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Listed = { sure: readonly string[]; all: readonly string[] };

/** The lists of a table. */
export type WordPairs = readonly ReadonlyMap<string, Listed>[];

const spelled = (text: string): string => ` ${words(text).join(' ')} `;

/** Reads a table. */
export const wordPairsOf = (table: WordTable): WordPairs =>
  Object.values(table).map((lists) => new Map(Object.entries(lists).map(([language, list]) => [language, read(list)])));

function read(list: string): Listed {
  const entries = list.split(',').map((entry) => entry.trim());
  const sure = entries.filter((entry) => !entry.startsWith('?')).map(spelled);
  return {
    sure,
    all: [...sure, ...entries.filter((entry) => entry.startsWith('?')).map((entry) => spelled(entry.slice(1)))],
  };
}

/** Says whether a translation has a word of each meaning of which the source has one, and no word of any other. */
export function keepsMeanings(pairs: WordPairs, source: Passage, translation: Passage): boolean {
  const [there, here] = [spelled(source.text), spelled(translation.text)];
  return pairs.every((lists) => {
    const [theirs, own] = [lists.get(source.language), lists.get(translation.language)];
    const has = (text: string, list: readonly string[] = []): boolean => list.some((word) => text.includes(word));
    return (!has(there, theirs?.sure) || has(here, own?.all)) && (!has(here, own?.sure) || has(there, theirs?.all));
  });
}

/** Says whether the meanings that both texts have come in the same order. */
export function keepsOrder(pairs: WordPairs, source: Passage, translation: Passage): boolean {
  const places = pairs.flatMap((lists) => {
    const [there, here] = [source, translation].map(({ text, language }) =>
      firstPlace(spelled(text), lists.get(language)?.all ?? []),
    );
    return there === undefined || here === undefined || there < 0 || here < 0 ? [] : [{ there, here }];
  });
  const sorted = places.sort((a, b) => a.there - b.there);
  return sorted.every(({ here }, place) => place === 0 || here > (sorted[place - 1]?.here ?? 0));
}

/** The place of the first of some words in a text; -1 without any. */
const firstPlace = (text: string, list: readonly string[]): number =>
  list.reduce((first, word) => {
    const place = text.indexOf(word);
    return place >= 0 && (first < 0 || place < first) ? place : first;
  }, -1);

import { hash32, stopwords } from '@newsloom/text';
import { below, type Chance, chanceOf, pick, zipf } from './chance.ts';

/** A word as its index in the vocabulary: small, because texts have hundreds of millions of words. */
export type Word = number;

/** As many words as in a year of news, and parts of names for people and places. */
const WORDS = 50_000;
const NAMES = 10_000;

/** The share of the nth word is 1 : (n + this). The most common is one word in twenty-five, nearly like `the`. */
const OFFSET = 2.7;

/** Words from this index on are in at most one text of thirty, so they indicate the topic. */
const TELLING = 2_000;

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', '', 'l', 'n', 'r', 's', 't', 'm', 'nd', 'rk', 'x'];

/** The most common first: English stop words, which all readers of texts know, then invented words; names last. */
const spellings = inventWords(chanceOf(WORDS));

function inventWords(chance: Chance): string[] {
  const invented = new Set(stopwords('en'));
  const syllable = (): string => pick(chance, STARTS) + pick(chance, VOWELS) + pick(chance, ENDS);
  while (invented.size < WORDS + NAMES) {
    // Common words are short.
    const isLong = invented.size > TELLING && chance() < 0.5;
    invented.add(syllable() + syllable() + (isLong ? syllable() : ''));
  }
  return [...invented];
}

const hashes = Uint32Array.from(spellings, (word) => hash32(word));

/** The letters of all words in a row, and where each begins. Texts are written by copying these bytes. */
const letters = Buffer.from(spellings.join(''), 'latin1');
const begins = new Uint32Array(spellings.length + 1);
for (const [word, { length }] of spellings.entries()) begins[word + 1] = (begins[word] ?? 0) + length;

export const spellingOf = (word: Word): string => spellings[word] ?? '';
export const capitalOf = (word: Word): string => spellingOf(word).charAt(0).toUpperCase() + spellingOf(word).slice(1);

/** The hash of a word in signatures. */
export const hashOf = (word: Word): number => hashes[word] ?? 0;

/** Writes the word into `bytes` from `at` on, and returns where it ends. */
export function spell(word: Word, bytes: Uint8Array, at: number): number {
  let to = at;
  for (let from = begins[word] ?? 0, end = begins[word + 1] ?? 0; from < end; from++) bytes[to++] = letters[from] ?? 0;
  return to;
}

/** Words with their frequencies in texts, to draw from; enough to include the rarest. */
const words = drawWords(chanceOf(OFFSET), 2 ** 18);

function drawWords(chance: Chance, count: number): Uint16Array {
  return Uint16Array.from({ length: count }, () => zipf(chance, WORDS, OFFSET));
}

/** A word of any text, common words more often; chosen by `drawn` in [0, 1). */
export const anyWord = (drawn: number): Word => words[Math.floor(drawn * words.length)] ?? 0;

/** A word that indicates a topic. */
export const tellingWord = (chance: Chance): Word => TELLING + below(chance, WORDS - TELLING);

/** A part of a name. */
export const anyName = (chance: Chance): Word => WORDS + below(chance, NAMES);

import { hash32, stopwords } from '@newsloom/text';
import { below, type Chance, chanceOf, pick, zipf } from './chance.ts';

/** A word, by its place in the vocabulary: small, since texts are made of hundreds of millions of them. */
export type Word = number;

/** As many words as a year of news has, and names to make those of people and places from. */
const WORDS = 50_000;
const NAMES = 10_000;

/** The share of the nth word is 1 : (n + this): the commonest is one word in twenty-five, as `the` nearly is. */
const OFFSET = 2.7;

/** Beyond this place a word is in one text of thirty or in fewer: it says what a text is about. */
const TELLING = 2_000;

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', '', 'l', 'n', 'r', 's', 't', 'm', 'nd', 'rk', 'x'];

/** The commonest first: the stop words of English, which whatever reads a text knows, then invented ones; names last. */
const spellings = inventWords(chanceOf(WORDS));

function inventWords(chance: Chance): string[] {
  const invented = new Set(stopwords('en'));
  const syllable = (): string => pick(chance, STARTS) + pick(chance, VOWELS) + pick(chance, ENDS);
  while (invented.size < WORDS + NAMES) {
    // Common words are short ones.
    const isLong = invented.size > TELLING && chance() < 0.5;
    invented.add(syllable() + syllable() + (isLong ? syllable() : ''));
  }
  return [...invented];
}

const hashes = Uint32Array.from(spellings, (word) => hash32(word));

/** The letters of all words in a row, and where each begins: texts are written by copying them, byte by byte. */
const letters = Buffer.from(spellings.join(''), 'latin1');
const begins = new Uint32Array(spellings.length + 1);
for (const [word, { length }] of spellings.entries()) begins[word + 1] = (begins[word] ?? 0) + length;

export const spellingOf = (word: Word): string => spellings[word] ?? '';
export const capitalOf = (word: Word): string => spellingOf(word).charAt(0).toUpperCase() + spellingOf(word).slice(1);

/** The hash of the word as signatures have it. */
export const hashOf = (word: Word): number => hashes[word] ?? 0;

/** Writes the word into `bytes` from `at` on, and returns where it ends. */
export function spell(word: Word, bytes: Uint8Array, at: number): number {
  let to = at;
  for (let from = begins[word] ?? 0, end = begins[word + 1] ?? 0; from < end; from++) bytes[to++] = letters[from] ?? 0;
  return to;
}

/** Words in the shares that they have in texts, to be drawn from: enough for the rarest to be among them. */
const words = drawWords(chanceOf(OFFSET), 2 ** 18);

function drawWords(chance: Chance, count: number): Uint16Array {
  return Uint16Array.from({ length: count }, () => zipf(chance, WORDS, OFFSET));
}

/** A word of any text, the common ones the more often; `drawn` from 0 up to but not including 1 says which. */
export const anyWord = (drawn: number): Word => words[Math.floor(drawn * words.length)] ?? 0;

/** A word that says what a text is about. */
export const tellingWord = (chance: Chance): Word => TELLING + below(chance, WORDS - TELLING);

/** A name, or half of one. */
export const anyName = (chance: Chance): Word => WORDS + below(chance, NAMES);

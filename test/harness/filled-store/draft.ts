import { spell, type Word } from './vocabulary.ts';

/**
 * A text while it is written, letter by letter and word by word, into memory that is used again for the next: a million
 * texts of strings that are put together would keep the garbage collector busier than the writer.
 */
export type Draft = { letters: Buffer; length: number; words: Uint16Array; count: number };

/** From a small letter to its capital, in ASCII; and the characters between words. */
const CAPITAL = 0x20;
const SPACE = 0x20;
const STOP = 0x2e;
const NEWLINE = 0x0a;

/** A draft that has room for so many letters. */
export const draftOf = (room: number): Draft => ({
  letters: Buffer.alloc(room),
  length: 0,
  words: new Uint16Array(room),
  count: 0,
});

/** Begins another text in the same memory. */
export function clear(draft: Draft): void {
  draft.length = 0;
  draft.count = 0;
}

/** Adds a word, after a space where it does not begin a line. */
export function addWord(draft: Draft, word: Word, isCapital: boolean): void {
  const { letters } = draft;
  if (draft.length > 0 && letters[draft.length - 1] !== NEWLINE) letters[draft.length++] = SPACE;
  const begin = draft.length;
  draft.length = spell(word, letters, begin);
  if (isCapital) letters[begin] = (letters[begin] ?? 0) - CAPITAL;
  draft.words[draft.count++] = word;
}

export function endSentence(draft: Draft): void {
  draft.letters[draft.length++] = STOP;
}

export function endParagraph(draft: Draft): void {
  draft.letters[draft.length++] = NEWLINE;
  draft.letters[draft.length++] = NEWLINE;
}

export const textIn = ({ letters, length }: Draft): string => letters.toString('latin1', 0, length);

export const wordsIn = ({ words, count }: Draft): Uint16Array => words.slice(0, count);

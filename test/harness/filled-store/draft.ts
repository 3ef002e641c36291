import { spell, type Word } from './vocabulary.ts';

/**
 * A reusable buffer for writing texts. Building a million texts from strings would mostly keep the garbage collector
 * busy.
 */
export type Draft = { letters: Buffer; length: number; words: Uint16Array; count: number };

/** The difference between a small letter and its capital in ASCII; and the characters between words. */
const CAPITAL = 0x20;
const SPACE = 0x20;
const STOP = 0x2e;
const NEWLINE = 0x0a;

/** A draft with room for `room` letters. */
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

/** Adds a word, after a space unless it begins a line. */
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

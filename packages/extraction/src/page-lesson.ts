import { hash32, mostFrequentFirst, tally } from '@newsloom/text';
import type { ScoredBlock } from './article-blocks.ts';

/** Changes when the same page would teach something else: lessons of different versions are never counted together. */
export const LESSON_VERSION = 1;

/** What a page teaches about its host. Blocks and words are hashes of 32 bits, each once. */
export type PageLesson = {
  /** The blocks that are text of the page, and those that are left out only because they are known furniture. */
  blocks: readonly number[];
  /** The most frequent words of its text, the most frequent first. */
  subject: readonly SubjectWord[];
};

/** A word, and the block in which it occurs; 0 if it occurs in several. */
export type SubjectWord = { word: number; block: number };

/** The fields of a block that a lesson is made from. */
export type TaughtBlock = Pick<ScoredBlock, 'words' | 'length' | 'isText' | 'reason'>;

/** In characters. A page with less text is a notice or a teaser, and its subject is unclear. */
const SHORTEST_ARTICLE = 400;

/** In words. A longer block is not furniture: in 30,000 articles the longest that several pages shared had 58. */
const LONGEST_BLOCK = 120;

/** A larger part of the text of a page is never furniture, so it is left out. */
const LARGEST_SHARE = 1 / 5;

/** Templates put their blocks before and after the article, so long pages teach by their beginning and end. */
const MOST_BLOCKS = 64;

/** More than are compared (`page-subject.ts`), because the comparison leaves out words of common blocks. */
const SUBJECT_WORDS = 32;

/** A page with fewer subject words is too short to have a clear subject. */
const FEWEST_SUBJECT_WORDS = 8;

/** The greatest length of a piece of furniture, in characters, on a page with this much text. */
export const longestFurniture = (textLength: number): number => textLength * LARGEST_SHARE;

/** Identifies a block by its words, ignoring case, punctuation and spaces. */
export const blockHash = (words: readonly string[]): number => hash32(words.join(' '));

/**
 * What a page teaches, from its decided blocks; null if its text is too short. Depends on the page alone and not on
 * what is known about its host, so the order of the pages does not matter.
 */
export function lessonOf(blocks: readonly TaughtBlock[]): PageLesson | null {
  const text = blocks.filter(({ isText, reason }) => isText || reason === 'furniture of the host');
  const length = text.reduce((sum, block) => sum + block.length, 0);
  const subject = subjectOf(text);
  if (length < SHORTEST_ARTICLE || subject.length < FEWEST_SUBJECT_WORDS) return null;
  const taught = text.filter(
    (block) =>
      block.words.length > 0 && block.words.length <= LONGEST_BLOCK && block.length <= longestFurniture(length),
  );
  return { blocks: [...new Set(outermost(taught).map(({ words }) => blockHash(words)))], subject };
}

const outermost = <Block>(blocks: readonly Block[]): readonly Block[] =>
  blocks.length <= MOST_BLOCKS
    ? blocks
    : [...blocks.slice(0, MOST_BLOCKS / 2), ...blocks.slice(blocks.length - MOST_BLOCKS / 2)];

function subjectOf(blocks: readonly TaughtBlock[]): SubjectWord[] {
  const blockOf = new Map<string, number>();
  const telling = blocks.map(({ words }) => words.filter(isTelling));
  for (const [at, { words }] of blocks.entries()) {
    const block = blockHash(words);
    for (const word of telling[at] ?? []) blockOf.set(word, (blockOf.get(word) ?? block) === block ? block : 0);
  }
  return mostFrequentFirst(tally(telling.flat()))
    .slice(0, SUBJECT_WORDS)
    .map(([word]) => ({ word: hash32(word), block: blockOf.get(word) ?? 0 }));
}

const ALPHABETS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Says whether a word is long enough to characterise a subject: words that occur in all articles are short. This
 * separates articles as well as lists of stop words do, which some languages lack.
 */
function isTelling(word: string): boolean {
  if (ALPHABETS.test(word)) return word.length >= 6;
  return word.length >= (UNSPACED.test(word) ? 2 : 4);
}

/** A lesson as bytes for storing: the number of its blocks, the blocks, the subject; four each, little-endian. */
export function encodeLesson({ blocks, subject }: PageLesson): Uint8Array {
  const numbers = [blocks.length, ...blocks, ...subject.flatMap(({ word, block }) => [word, block])];
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of numbers.entries()) view.setUint32(place * 4, number, true);
  return bytes;
}

/** Reads the bytes of `encodeLesson`; null if they are invalid, because a missing lesson does no harm. */
export function decodeLesson(bytes: Uint8Array): PageLesson | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (place: number): number => view.getUint32(place * 4, true);
  const count = bytes.byteLength / 4;
  const blocks = count >= 1 && Number.isInteger(count) ? at(0) : Number.POSITIVE_INFINITY;
  const words = (count - 1 - blocks) / 2;
  if (words < 0 || !Number.isInteger(words)) return null;
  return {
    blocks: Array.from({ length: blocks }, (_, place) => at(1 + place)),
    subject: Array.from({ length: words }, (_, place) => {
      const from = 1 + blocks + 2 * place;
      return { word: at(from), block: at(from + 1) };
    }),
  };
}

import type { BlockDecision } from './block-decision.ts';
import type { HostFurniture } from './host-furniture.ts';
import type { ReadBlock } from './page-facts.ts';
import { blockHash, longestFurniture } from './page-lesson.ts';

/** The fields of a block that are read. */
export type JudgedBlock = Pick<ReadBlock, 'text' | 'words' | 'length' | 'headingRank' | 'boldLength'>;

/** If a larger part of a page would be removed, nothing is: the page is another form of known pages. */
const LARGEST_PART = 1 / 3;

/**
 * When a block with fewer than `words` words is furniture: it must occur with so many subjects of the host, and with
 * this share of them. Short lines can also be sentences of many articles ("The investigation is ongoing."). Of 30,000
 * articles with their boxes left in, these bounds remove 36 different blocks, and no running text.
 */
const NEEDED = [
  { words: 8, subjects: 8, share: 1 / 4 },
  { words: 16, subjects: 5, share: 1 / 8 },
  { words: Number.POSITIVE_INFINITY, subjects: 3, share: 1 / 16 },
];

/**
 * Removes the blocks that pages of the host have in common from the text of a page. A heading or label is kept, unless
 * the block after it is removed.
 */
export function withoutFurniture(
  blocks: readonly JudgedBlock[],
  decisions: readonly BlockDecision[],
  furniture: HostFurniture,
): BlockDecision[] {
  if (furniture.blocks.size === 0) return [...decisions];
  const text = [...blocks.keys()].filter((at) => decisions[at]?.isText);
  const lengthOf = (places: readonly number[]) => places.reduce((sum, at) => sum + (blocks[at]?.length ?? 0), 0);
  const length = lengthOf(text);
  const going = new Set<number>();
  for (const [place, at] of text.entries().toArray().reverse()) {
    const block = blocks[at];
    if (block === undefined || block.length > longestFurniture(length) || !isKnown(block, furniture)) continue;
    const next = text[place + 1];
    if (!isLabel(block) || (next !== undefined && going.has(next))) going.add(at);
  }
  if (lengthOf([...going]) > length * LARGEST_PART) return [...decisions];
  return decisions.map((decision, at) =>
    going.has(at) ? { isText: false, reason: 'furniture of the host' } : decision,
  );
}

function isKnown({ words }: JudgedBlock, furniture: HostFurniture): boolean {
  const subjects = furniture.blocks.get(blockHash(words)) ?? 0;
  const needed = NEEDED.find((row) => words.length < row.words);
  return needed !== undefined && subjects >= needed.subjects && subjects >= needed.share * furniture.subjects;
}

/** In words. Outlets also use bold lines and questions as headings of sections. */
const LONGEST_LABEL = 8;

/** In words. Shorter lines are labels and numbers of lists: "Pros", "Round 3". */
const SHORTEST_LINE = 3;

/** Says whether a block is the title of what follows. Many articles have the same ones: "Why it matters", "Pros:". */
const isLabel = ({ headingRank, boldLength, length, words, text }: JudgedBlock): boolean =>
  headingRank > 0 ||
  words.length < SHORTEST_LINE ||
  (words.length < LONGEST_LABEL && (boldLength === length || /[:?：？]$/.test(text)));

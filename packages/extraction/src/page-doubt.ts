import type { ReadBlock } from './page-facts.ts';

/** In characters. A shorter text is a caption or a notice, and the article may be elsewhere on the page. */
export const SHORT_TEXT = 200;

/**
 * The largest doubt with which the block model decides alone. Measured by cross-validation: above it, it makes more
 * mistakes than with Readability's opinion, which one page in seven needs. Asking for more pages changes little.
 */
const MOST_DOUBT = 0.15;

/**
 * Pages with fewer blocks are unlike those that the model learned from (5 of 455 have fewer), and cheap to ask about.
 */
const FEW_BLOCKS = 40;

/** Above this probability a block is more likely text than not. */
const LIKELY = 0.5;

/**
 * Says whether the block model is unsure of a page: the page has few blocks, hardly any running text, or the model
 * expects to be wrong about more than `MOST_DOUBT` characters for each character of running text. Lines of tables and
 * lists do not count as running text: many of them would hide the doubt about a paragraph.
 */
export function isUnsure(
  blocks: readonly Pick<ReadBlock, 'length' | 'isLong'>[],
  probabilities: readonly number[],
): boolean {
  if (blocks.length < FEW_BLOCKS) return true;
  let text = 0;
  let wrong = 0;
  for (const [at, { length, isLong }] of blocks.entries()) {
    const probability = probabilities[at] ?? 0;
    if (isLong && probability >= LIKELY) text += length;
    wrong += length * Math.min(probability, 1 - probability);
  }
  return text < SHORT_TEXT || wrong > MOST_DOUBT * text;
}

import { Readability } from '@mozilla/readability';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { articleLines } from './article-clean-up.ts';
import { type BlockReason, decideBlocks, isStandfirst } from './block-decision.ts';
import { blockFeatures } from './block-features.ts';
import { probabilityOfText } from './block-model.ts';
import { isElement } from './dom.ts';
import { withoutFurniture } from './furniture-blocks.ts';
import type { HostFurniture } from './host-furniture.ts';
import { pageBlocks } from './page-blocks.ts';
import { type PageContext, type PageFacts, type ReadBlock, readPage } from './page-facts.ts';
import { removeFurniture } from './page-furniture.ts';

/** A block of a page, and the probability that it belongs to the article. */
export type ScoredBlock = ReadBlock & {
  /** The input of the block model, in the order of `FEATURE_NAMES`. */
  row: Float32Array;
  /** 0 to 1, by the block model. */
  probability: number;
  isText: boolean;
  /** The names of its elements mark it as the paragraph that opens the article. */
  isStandfirst: boolean;
  reason: BlockReason;
};

/** The context of a page without the results of Readability. */
export type StatedContext = Omit<PageContext, 'readable' | 'kept'>;

/** The most blocks that the model reads. The longest of 455 pages has 1,477, and each costs 1 kB. */
const MOST_BLOCKS = 10_000;

/**
 * All blocks of a page with the decision on each, and the facts that it depends on. Destroys the document.
 * @param furniture what was learned about the host of the page; null if nothing
 * @throws page-unreadable when Readability throws
 */
export function scoreBlocks(
  document: Document,
  context: StatedContext,
  furniture: HostFurniture | null,
): { facts: PageFacts; blocks: ScoredBlock[] } {
  const facts = factsOf(document, context);
  // More blocks than any usual page: only the rules decide, in bounded time.
  const rows = facts.blocks.length <= MOST_BLOCKS ? blockFeatures(facts) : [];
  const probabilities = facts.blocks.map(({ isKept }, at) => (rows[at] ? probabilityOfText(rows[at]) : Number(isKept)));
  const decided = decideBlocks(facts, probabilities);
  const decisions = furniture === null ? decided : withoutFurniture(facts.blocks, decided, furniture);
  const blocks = facts.blocks.map((block, at) => {
    const { isText, reason } = decisions[at] ?? { isText: false, reason: 'model' };
    const [row, probability] = [rows[at] ?? new Float32Array(), probabilities[at] ?? 0];
    return { ...block, row, probability, isText, isStandfirst: isStandfirst(block, facts), reason };
  });
  return { facts, blocks };
}

function factsOf(document: Document, context: StatedContext): PageFacts {
  const blocks = pageBlocks(document.body);
  removeFurniture(document);
  const content = readArticle(document);
  const readable = content === null ? [] : pageBlocks(content).map(({ text }) => text);
  const kept = content === null ? [] : articleLines(content);
  return readPage(blocks, { ...context, readable, kept });
}

function readArticle(document: Document): Element | null {
  try {
    // Returning the element saves writing it as HTML and parsing it again.
    const serializer = (node: Node) => (isElement(node) ? node : null);
    return new Readability<Element | null>(document, { serializer }).parse()?.content ?? null;
  } catch (error) {
    throw newsloomError('page-unreadable', { reason: reasonOf(error) }, { cause: error });
  }
}

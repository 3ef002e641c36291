import { type BlockReason, decideBlocks, isStandfirst } from './block-decision.ts';
import { blockFeatures } from './block-features.ts';
import { type BlockKind, kindOfAside } from './block-kind.ts';
import { probabilityOfText, probabilityWithOpinion } from './block-model.ts';
import type { ParsedPage } from './dom.ts';
import { withoutFurniture } from './furniture-blocks.ts';
import type { HostFurniture } from './host-furniture.ts';
import { opinionFeatures } from './opinion-features.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { isUnsure } from './page-doubt.ts';
import { type PageContext, type PageFacts, type ReadBlock, readPage, withOpinion } from './page-facts.ts';
import { NO_OPINION, readabilityOpinion } from './readability-opinion.ts';

/** A block of a page, and the probability that it belongs to the article. */
export type ScoredBlock = ReadBlock & {
  /** The input of the model that decided: `BLOCK_FEATURE_NAMES`, then `OPINION_FEATURE_NAMES` if it had an opinion. */
  row: Float32Array;
  /** 0 to 1, by the model. */
  probability: number;
  /** What Readability and its clean-up did with it. */
  readability: 'kept' | 'removed' | 'not found' | 'not asked';
  isText: boolean;
  /** `text` if it is text, else what it is on the page. */
  kind: BlockKind;
  /** The names of its elements mark it as the paragraph that opens the article. */
  isStandfirst: boolean;
  reason: BlockReason;
};

/** The blocks of a page, and the facts on which the decisions depend. */
export type ScoredPage = {
  facts: PageFacts;
  blocks: ScoredBlock[];
  /** Whether Readability was asked. */
  hasOpinion: boolean;
};

/** The context of a page without the results of Readability. */
export type StatedContext = Omit<PageContext, 'readable' | 'kept'>;

/** When Readability is asked: where the model is unsure without it (one page in seven), or always. */
export type OpinionUse = 'unsure' | 'always';

/** The most blocks that the model reads. The longest of 455 pages has 1,477, and each costs 1 kB. */
const MOST_BLOCKS = 10_000;

/**
 * All blocks of a page with the decision on each. The page cannot be read again.
 * @param furniture what was learned about the host of the page; null if nothing
 * @throws page-unreadable when Readability throws
 */
export function scoreBlocks(
  page: ParsedPage,
  context: StatedContext,
  furniture: HostFurniture | null,
  opinion: OpinionUse = 'unsure',
): ScoredPage {
  const blocks = pageBlocks(page.document.body);
  const alone = judgedAlone(blocks, context);
  const hasOpinion = opinion === 'always' || alone === null || isUnsure(alone.facts.blocks, alone.probabilities);
  const judged = alone === null || hasOpinion ? judgedWithOpinion(page, blocks, context, alone) : alone;
  const { facts, rows, probabilities } = judged;
  const decided = decideBlocks(facts, probabilities);
  const decisions = furniture === null ? decided : withoutFurniture(facts.blocks, decided, furniture);
  const scored = facts.blocks.map((block, at) => {
    const { isText, reason } = decisions[at] ?? { isText: false, reason: 'model' };
    const [row, probability] = [rows[at] ?? new Float32Array(), probabilities[at] ?? 0];
    const readability = hasOpinion ? readabilityOn(block) : 'not asked';
    const kind: BlockKind = isText ? 'text' : kindOfAside(block.place);
    return { ...block, row, probability, readability, isText, kind, isStandfirst: isStandfirst(block, facts), reason };
  });
  return { facts, blocks: scored, hasOpinion };
}

function readabilityOn({ isReadable, isKept }: ReadBlock): ScoredBlock['readability'] {
  if (isKept) return 'kept';
  return isReadable ? 'removed' : 'not found';
}

type Judged = { facts: PageFacts; rows: Float32Array[]; probabilities: number[] };

/** The probabilities without Readability; null for a page with too many blocks for the model. */
function judgedAlone(blocks: readonly PageBlock[], context: StatedContext): Judged | null {
  if (blocks.length > MOST_BLOCKS) return null;
  const facts = readPage(blocks, { ...context, ...NO_OPINION });
  const rows = blockFeatures(facts);
  return { facts, rows, probabilities: rows.map(probabilityOfText) };
}

/** The probabilities with Readability's opinion. With too many blocks it decides alone, in bounded time. */
function judgedWithOpinion(
  page: ParsedPage,
  blocks: readonly PageBlock[],
  context: StatedContext,
  alone: Judged | null,
): Judged {
  const opinion = readabilityOpinion(page.toChange());
  if (alone === null) {
    const facts = readPage(blocks, { ...context, ...opinion });
    return { facts, rows: [], probabilities: facts.blocks.map(({ isKept }) => Number(isKept)) };
  }
  const facts = withOpinion(alone.facts, opinion);
  const rows = opinionFeatures(facts).map((row, at) => joined(alone.rows[at] ?? new Float32Array(), row));
  return { facts, rows, probabilities: rows.map(probabilityWithOpinion) };
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const row = new Float32Array(first.length + second.length);
  row.set(first);
  row.set(second, first.length);
  return row;
}

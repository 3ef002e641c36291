import { byCompany } from './block-company.ts';
import { LINE_KINDS, type LineKind } from './line-kinds.ts';
import { FEW_LINKS, isTitle, type PageFacts, type ReadBlock } from './page-facts.ts';
import type { Place } from './place.ts';
import { PLACE_KINDS, type PlaceKind } from './place-words.ts';

/** Why a block is text or is not. */
export type BlockReason =
  | 'model'
  | 'standfirst'
  | 'notice'
  | 'list'
  | 'pointer'
  | 'headline'
  | 'another article'
  | 'furniture of the host';

export type BlockDecision = { isText: boolean; reason: BlockReason };

/**
 * The least probability of the model at which a block is text. The model was trained on only some hundred pages, so it
 * must be surer if the rules (Readability and its clean-up) disagree. It errs more often on lines that look like
 * offers, rights or notices, so these need more. All bounds were chosen by cross-validation:
 * `test/bench/extraction-training.ts`.
 */
export const LEAST_PROBABILITY = { kept: 0.4, other: 0.6, notice: 0.8, pointer: 0.9, standfirst: 0.2 };

const NOTICES: LineKind[] = ['signup', 'rights', 'credit', 'shop', 'notice', 'comment'];

/** Decides for each block of a page whether it belongs to the article, from its probability. */
export function decideBlocks(page: PageFacts, probabilities: readonly number[]): BlockDecision[] {
  const decisions = page.blocks.map((block, at) => decide(block, page, probabilities[at] ?? 0));
  const other = otherArticles(page, decisions);
  const own = decisions.map(
    (decision, at): BlockDecision =>
      decision.isText && other.has(at) ? { isText: false, reason: 'another article' } : decision,
  );
  return byCompany(page, own, probabilities);
}

function decide(block: ReadBlock, page: PageFacts, probability: number): BlockDecision {
  const least = block.isKept ? LEAST_PROBABILITY.kept : LEAST_PROBABILITY.other;
  if (probability >= least) {
    if (looksLikeNotice(block) && probability < LEAST_PROBABILITY.notice) return { isText: false, reason: 'notice' };
    if (pointsAway(block) && probability < LEAST_PROBABILITY.pointer) return { isText: false, reason: 'pointer' };
    if (isHeadline(block, page)) return { isText: false, reason: 'headline' };
    return { isText: true, reason: 'model' };
  }
  const isText = probability >= LEAST_PROBABILITY.standfirst && isStandfirst(block, page);
  return { isText, reason: isText ? 'standfirst' : 'model' };
}

const hasKind = ({ lineKinds }: ReadBlock, kind: LineKind): boolean =>
  ((lineKinds >> LINE_KINDS.indexOf(kind)) & 1) === 1;

const looksLikeNotice = (block: ReadBlock): boolean => NOTICES.some((kind) => hasKind(block, kind));

/** A line with at least this share of its letters in links is nothing but a link. */
const ONLY_A_LINK = 0.9;

/**
 * A line that points to another page: "Read more: LINK" (without a link, these words begin a sentence of the article),
 * or a paragraph that is nothing but a link and that the rules remove too.
 */
const pointsAway = (block: ReadBlock): boolean =>
  (block.linkedLength > 0 && hasKind(block, 'pointer')) ||
  (block.linkShare >= ONLY_A_LINK && !block.isKept && block.headingRank === 0);

/** The headline is a field of its own. */
const isHeadline = (block: ReadBlock, page: PageFacts): boolean =>
  block.headingRank === 1 && block.at === page.titleAt && isTitle(block, page.titleWords);

/** The distance in elements, upwards, to the nearest name of this kind; 0 for the block's own. */
const near = (block: ReadBlock, kind: PlaceKind): number => block.place.kinds[PLACE_KINDS.indexOf(kind)] ?? 0;

/** In characters: a shorter line under a headline is a section, a date or a name. */
const SHORTEST_STANDFIRST = 40;

/** In blocks: between headline and standfirst there are at most a byline, a date and buttons. */
const NEAR_TITLE = 8;

/** Says whether a block under the headline is named as the paragraph that opens the article. */
export function isStandfirst(block: ReadBlock, page: PageFacts): boolean {
  const afterTitle = block.at - page.titleAt;
  return (
    afterTitle > 0 &&
    afterTitle <= NEAR_TITLE &&
    block.length >= SHORTEST_STANDFIRST &&
    block.linkShare < FEW_LINKS &&
    !block.place.isHidden &&
    near(block, 'lead') <= 1 &&
    near(block, 'caption') > 1 &&
    near(block, 'author') > 1
  );
}

/** In characters: if less of the page's own article was found, other articles are kept too. */
const SHORTEST_ARTICLE = 400;

/**
 * The blocks of further articles that a page shows beside its own: those in another `article` element with a headline
 * (endless pages), and those outside of any `article` that a name on or around them marks as teasers. The posts of a
 * live blog share an outer `article`, so they are kept.
 */
function otherArticles(page: PageFacts, decisions: readonly BlockDecision[]): Set<number> {
  const chosen = page.blocks.filter(({ at }) => decisions[at]?.isText === true);
  const own = outermostArticle(chosen.find(({ isLong }) => isLong)?.place ?? null);
  const ownLength = chosen.reduce((sum, { place, length }) => sum + (outermostArticle(place) === own ? length : 0), 0);
  if (own === null || ownLength < SHORTEST_ARTICLE) return new Set();
  const withHeadline = new Set(
    page.blocks
      .filter(({ headingRank }) => headingRank === 1 || headingRank === 2)
      .map(({ place }) => outermostArticle(place)),
  );
  const isOther = (block: ReadBlock): boolean => {
    const article = outermostArticle(block.place);
    if (article === own) return false;
    return article === null ? near(block, 'related') <= NEAR_NAME : withHeadline.has(article);
  };
  return new Set(chosen.filter(isOther).map(({ at }) => at));
}

/** In elements: the name of a teaser is on its own element, or on the box around it. */
const NEAR_NAME = 2;

function outermostArticle(place: Place | null): Place | null {
  let outermost: Place | null = null;
  for (let around = place; around !== null; around = around.parent) if (around.name === 'ARTICLE') outermost = around;
  return outermost;
}

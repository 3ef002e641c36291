import type { BlockDecision } from './block-decision.ts';
import type { PageFacts, ReadBlock } from './page-facts.ts';

/** From this probability on, a block is text whatever stands beside it: no labelled page loses text at this bound. */
const SURE = 0.9;

/** Their items look like notices one by one ("No audio", "$49 a month") and say nothing of the others. */
const LISTS = new Set('UL OL DL TABLE TBODY TR'.split(' '));

/** In characters: a list of facts has names and figures, a list of other articles has headlines. */
const LONGEST_ITEM = 30;

/** The least probability of an item: half of what a block elsewhere needs, because its place speaks for it. */
const LEAST_ITEM = 0.3;

/**
 * Corrects decisions by the blocks beside a block:
 *
 * - A box that begins with a notice and has no sure text is a box of notices. None of it is text.
 * - A list of short items between a heading and a paragraph of the text is text, even if all items are links.
 *
 * @param decisions for each block of the page, as its probability in `probabilities`
 */
export function byCompany(
  { blocks }: PageFacts,
  decisions: readonly BlockDecision[],
  probabilities: readonly number[],
): BlockDecision[] {
  const page: JudgedPage = { blocks, decisions, probabilities };
  const notices = new Set(noticeBoxes(page));
  const items = new Set(listsOfText(page));
  return decisions.map((decision, at) => {
    if (decision.isText) return notices.has(at) ? { isText: false, reason: 'notice' } : decision;
    return items.has(at) ? { isText: true, reason: 'list' } : decision;
  });
}

type JudgedPage = {
  blocks: readonly ReadBlock[];
  decisions: readonly BlockDecision[];
  probabilities: readonly number[];
};

/** The places of the blocks in boxes of notices. */
function noticeBoxes({ blocks, decisions, probabilities }: JudgedPage): number[] {
  const boxes = Map.groupBy(blocks.keys(), (at) => blocks[at]?.place.parent ?? null);
  return [...boxes].flatMap(([box, inside]) => {
    const begins = decisions[inside[0] ?? -1]?.reason === 'notice';
    if (box === null || LISTS.has(box.name) || !begins) return [];
    return inside.some((at) => (probabilities[at] ?? 0) >= SURE) ? [] : inside;
  });
}

/** The places of the items of lists that belong to the text. */
function listsOfText({ blocks, decisions, probabilities }: JudgedPage): number[] {
  const isText = (at: number): boolean => decisions[at]?.isText === true;
  const found: number[] = [];
  for (let first = 1; first < blocks.length; first += 1) {
    const list = listOf(blocks[first]);
    if (list === null) continue;
    let end = first;
    while (listOf(blocks[end]) === list) end += 1;
    const items = Array.from({ length: end - first }, (_, place) => first + place);
    const [heading, next] = [blocks[first - 1], blocks[end]];
    const isInText =
      heading !== undefined &&
      next !== undefined &&
      isText(first - 1) &&
      isText(end) &&
      heading.headingRank > 1 &&
      heading.lineKinds === 0 && // "Read more", "Photos", "Comments" stand over lists of links.
      next.headingRank === 0 &&
      heading.place.parent === list.parent &&
      next.place.parent === list.parent;
    const isShort = items.every(
      (at) => (blocks[at]?.length ?? 0) <= LONGEST_ITEM && (probabilities[at] ?? 0) >= LEAST_ITEM,
    );
    if (isInText && isShort) found.push(...items);
  }
  return found;
}

const listOf = (block: ReadBlock | undefined): ReadBlock['place']['parent'] =>
  block?.place.name === 'LI' ? block.place.parent : null;

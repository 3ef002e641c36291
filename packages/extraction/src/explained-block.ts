import type { ScoredBlock } from './article-blocks.ts';
import { LINE_KINDS } from './line-kinds.ts';
import type { Place } from './place.ts';
import { PLACE_KINDS } from './place-words.ts';

/** A block of a page in words: the decision on it, and what counted for and against. */
export type ExplainedBlock = {
  isText: boolean;
  /** `text`, or what it is beside the text. */
  kind: ScoredBlock['kind'];
  /** The rule that decided; `model` if no other rule did. */
  rule: ScoredBlock['reason'];
  /** The probability that it belongs to the article, 0 to 1, by the block model. */
  probability: number;
  /** The result of Readability and its clean-up, if the model was unsure of the page and they were asked. */
  readability: ScoredBlock['readability'];
  /** What its text looks like, and what the names of the elements around it mean. */
  signs: string[];
  /** The innermost elements and their class names. */
  place: string;
  text: string;
};

/** How many elements of a place are shown. */
const INNERMOST = 4;

/** In elements: names further up describe the whole page. */
const NEAR = 2;

export function explainedBlock(block: ScoredBlock): ExplainedBlock {
  const { place, lineKinds, readability } = block;
  const named = PLACE_KINDS.filter((_, at) => (place.kinds[at] ?? NEAR + 1) <= NEAR).map((kind) => `named ${kind}`);
  const looks = LINE_KINDS.filter((_, at) => ((lineKinds >> at) & 1) === 1).map((kind) => `looks like ${kind}`);
  return {
    isText: block.isText,
    kind: block.kind,
    rule: block.reason,
    probability: Math.round(block.probability * 1_000) / 1_000,
    readability,
    signs: [
      ...(block.headingRank > 0 ? [`heading ${block.headingRank}`] : []),
      ...(place.isHidden ? ['hidden'] : []),
      ...(block.isStandfirst ? ['standfirst'] : []),
      ...looks,
      ...named,
    ],
    place: innermost(place, INNERMOST),
    text: block.text,
  };
}

function innermost({ name, names, parent }: Place, most: number): string {
  const own = names === '' ? name : `${name}.${names}`;
  return parent === null || most === 1 ? own : `${innermost(parent, most - 1)} > ${own}`;
}

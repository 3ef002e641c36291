import { type Feature, type FeatureSet, featureNames, featureRows } from './feature-rows.ts';
import { LINE_KINDS } from './line-kinds.ts';
import { type PageFacts, type ReadBlock, type Sums, sharedWords, wordRuns } from './page-facts.ts';
import { AROUND, type Place } from './place.ts';
import { PLACE_KINDS } from './place-words.ts';

const ELEMENTS = ['P', 'LI', 'TR', 'TD', 'DIV', 'BLOCKQUOTE', 'FIGCAPTION', 'SPAN', 'PRE'];

/** Lengths are logarithmic: 20 more characters matter for a line, but not for a page. */
const size = (length: number): number => Math.log2(1 + length);

/** In blocks: longer distances count the same. */
const FAR = 30;

export const steps = (count: number): number => Math.max(-FAR, Math.min(FAR, count));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export const share = (part: number | undefined, whole: number | undefined): number => (part ?? 0) / (whole || 1);

export const sumsOf = (page: PageFacts, place: Place | null | undefined): Sums | undefined =>
  place ? page.byPlace.get(place) : undefined;

/** Sums over all blocks in similar places: the items of a list, the paragraphs of a text. */
export const alikeOf = ({ place }: ReadBlock, page: PageFacts): Sums | undefined => page.byPath.get(place.path);

/** How many of the first words of a block are compared: headlines and descriptions are not longer. */
const OPENING_WORDS = 60;

const TEXT_FEATURES: Feature[] = [
  ['length', ({ length }) => size(length)],
  ['words', ({ words }) => words.length],
  ['word length', ({ length, words }) => length / Math.max(1, words.length)],
  ['link share', ({ linkShare }) => linkShare],
  ['links', ({ links }) => links],
  ['heading', ({ headingRank }) => headingRank],
  ['bold share', ({ boldLength, text }) => boldLength / text.length],
  ['time', ({ hasTime }) => Number(hasTime)],
  ['ends a sentence', ({ text }) => Number(/[.!?。！？।؟…]["'”’»)\]]*$/.test(text))],
  ['ends open', ({ text }) => Number(/(?:…|\.\.\.|:)$/.test(text))],
  ['starts small', ({ text }) => Number(/^\p{Ll}/u.test(text))],
  ['starts with a quote', ({ text }) => Number(/^["“«„‘]/.test(text))],
  ['starts with a dash', ({ text }) => Number(/^[-–—•*▪►»|]/.test(text))],
  ['commas', ({ text }) => count(text, /[,،、，]/g) / text.length],
  ['stops', ({ text }) => count(text, /[.!?。！？।](?:\s|$)/g)],
  ['capitals', ({ text }) => count(text, /\p{Lu}/gu) / text.length],
  ['digits', ({ text }) => count(text, /\d/g) / text.length],
  ['bars', ({ text }) => count(text, /[|/•·»›]/g)],
  ...LINE_KINDS.map((kind, bit): Feature => [`line ${kind}`, ({ lineKinds }) => (lineKinds >> bit) & 1]),
  ['title words', ({ words }, page) => sharedWords(words.slice(0, OPENING_WORDS), page.titleWords)],
  ['description words', ({ words }, page) => sharedWords(words.slice(0, OPENING_WORDS), page.descriptionWords)],
  ['description', ({ text }, page) => Number(isDescription(text, page.description))],
  ['stated', ({ words }, page) => (page.stated === null ? -1 : sharedWords(wordRuns(words), page.stated))],
  ['repeated', ({ text }, page) => Math.min(5, page.repeats.get(text) ?? 1)],
];

const PLACE_FEATURES: Feature[] = [
  ['hidden', ({ place }) => Number(place.isHidden)],
  ['depth', ({ place }) => place.depth],
  ...ELEMENTS.map((name): Feature => [`is ${name}`, ({ place }) => Number(place.name === name)]),
  ...AROUND.map((name, at): Feature => [`in ${name}`, ({ place }) => place.around[at] ?? 0]),
  ...PLACE_KINDS.map((kind, at): Feature => [`named ${kind}`, ({ place }) => place.kinds[at] ?? 0]),
  ...[1, 2].flatMap((up): Feature[] => {
    const name = up === 1 ? 'parent' : 'grandparent';
    const sums = ({ place }: ReadBlock, page: PageFacts): Sums | undefined =>
      sumsOf(page, up === 1 ? place.parent : place.parent?.parent);
    return [
      [`${name}: length`, (block, page) => size(sums(block, page)?.length ?? 0)],
      [`${name}: paragraphs`, (block, page) => share(sums(block, page)?.paragraphs, sums(block, page)?.length)],
      [`${name}: links`, (block, page) => share(sums(block, page)?.linked, sums(block, page)?.length)],
      [`${name}: of page`, (block, page) => share(sums(block, page)?.length, page.length)],
    ];
  }),
  ['alike: blocks', (block, page) => size(alikeOf(block, page)?.blocks ?? 0)],
  ['alike: length', (block, page) => size(share(alikeOf(block, page)?.length, alikeOf(block, page)?.blocks))],
  ['alike: links', (block, page) => share(alikeOf(block, page)?.linked, alikeOf(block, page)?.length)],
  ['alike: of page', (block, page) => share(alikeOf(block, page)?.length, page.length)],
];

const PAGE_FEATURES: Feature[] = [
  ['of page', ({ length }, page) => length / page.length],
  ['position', ({ at }, page) => at / page.blocks.length],
  ['before', ({ before }) => before],
  ['blocks', (_, page) => size(page.blocks.length)],
  ['after title', ({ at }, page) => steps(at - page.titleAt)],
  ['after first long', ({ at }, page) => steps(at - page.firstLong)],
  ['before last long', ({ at }, page) => steps(page.lastLong - at)],
  ['long', ({ isLong }) => Number(isLong)],
];

const FEATURES: FeatureSet = {
  own: [...TEXT_FEATURES, ...PLACE_FEATURES, ...PAGE_FEATURES],
  ways: [
    ['to text place', ({ textPlace }) => textPlace],
    ['to title place', ({ titlePlace }) => titlePlace],
  ],
  neighbours: [
    ['length', ({ length }) => size(length)],
    ['links', ({ linkShare }) => linkShare],
    ['heading', ({ headingRank }) => headingRank],
    ['signs', ({ lineKinds }) => Number(lineKinds !== 0)],
  ],
  pairs: [
    ['same parent', (neighbour, { place }) => Number(neighbour?.place.parent === place.parent)],
    ['same path', (neighbour, { place }) => Number(neighbour?.place.path === place.path)],
  ],
};

/** The names of the features, in the order of their values in a row. */
export const BLOCK_FEATURE_NAMES: readonly string[] = featureNames(FEATURES);

/** A row of feature values for each block of a page, in the order of `BLOCK_FEATURE_NAMES`. */
export const blockFeatures = (page: PageFacts): Float32Array[] => featureRows(page, FEATURES);

/** In characters: a shorter text is too short to recognise as a description. */
const SHORTEST_DESCRIPTION = 20;

/** In characters: enough that no other line of the page begins the same way. */
const OPENING = { own: 80, stated: 60 };

/** Descriptions are often cut off, so only the beginnings are compared. */
function isDescription(text: string, description: string): boolean {
  if (description.length < SHORTEST_DESCRIPTION || text.length < SHORTEST_DESCRIPTION) return false;
  const [own, stated] = [text.slice(0, OPENING.own).toLowerCase(), description.slice(0, OPENING.stated).toLowerCase()];
  return own.startsWith(stated) || stated.startsWith(own);
}

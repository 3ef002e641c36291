import { LINE_KINDS } from './line-kinds.ts';
import { type PageFacts, type ReadBlock, type Sums, sharedWords, wordRuns } from './page-facts.ts';
import { AROUND, type Place } from './place.ts';
import { PLACE_KINDS } from './place-words.ts';

type Feature = readonly [name: string, value: (block: ReadBlock, page: PageFacts) => number];

const ELEMENTS = ['P', 'LI', 'TR', 'TD', 'DIV', 'BLOCKQUOTE', 'FIGCAPTION', 'SPAN', 'PRE'];

/** Lengths are logarithmic: 20 more characters matter for a line, but not for a page. */
const size = (length: number): number => Math.log2(1 + length);

/** In blocks: longer distances count the same. */
const FAR = 30;

const steps = (count: number): number => Math.max(-FAR, Math.min(FAR, count));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const share = (part: number | undefined, whole: number | undefined): number => (part ?? 0) / (whole || 1);

const sumsOf = (page: PageFacts, place: Place | null | undefined): Sums | undefined =>
  place ? page.byPlace.get(place) : undefined;

/** Sums over all blocks in similar places: the items of a list, the paragraphs of a text. */
const alikeOf = ({ place }: ReadBlock, page: PageFacts): Sums | undefined => page.byPath.get(place.path);

/** How many of the first words of a block are compared: headlines and descriptions are not longer. */
const OPENING_WORDS = 60;

const TEXT_FEATURES: Feature[] = [
  ['length', ({ length }) => size(length)],
  ['words', ({ words }) => words.length],
  ['word length', ({ length, words }) => length / Math.max(1, words.length)],
  ['link share', ({ linkShare }) => linkShare],
  ['links', ({ links }) => links],
  ['heading', ({ headingRank }) => headingRank],
  ['bold share', ({ boldLength, length }) => boldLength / length],
  ['time', ({ hasTime }) => Number(hasTime)],
  ['ends a sentence', ({ text }) => Number(/[.!?。！？।؟…]["'”’»)\]]*$/.test(text))],
  ['ends open', ({ text }) => Number(/(?:…|\.\.\.|:)$/.test(text))],
  ['starts small', ({ text }) => Number(/^\p{Ll}/u.test(text))],
  ['starts with a quote', ({ text }) => Number(/^["“«„‘]/.test(text))],
  ['starts with a dash', ({ text }) => Number(/^[-–—•*▪►»|]/.test(text))],
  ['commas', ({ text, length }) => count(text, /[,،、，]/g) / length],
  ['stops', ({ text }) => count(text, /[.!?。！？।](?:\s|$)/g)],
  ['capitals', ({ text, length }) => count(text, /\p{Lu}/gu) / length],
  ['digits', ({ text, length }) => count(text, /\d/g) / length],
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
      [`${name}: kept`, (block, page) => share(sums(block, page)?.kept, sums(block, page)?.length)],
      [`${name}: of page`, (block, page) => share(sums(block, page)?.length, page.length)],
    ];
  }),
  ['alike: blocks', (block, page) => size(alikeOf(block, page)?.blocks ?? 0)],
  ['alike: length', (block, page) => size(share(alikeOf(block, page)?.length, alikeOf(block, page)?.blocks))],
  ['alike: links', (block, page) => share(alikeOf(block, page)?.linked, alikeOf(block, page)?.length)],
  ['alike: of page', (block, page) => share(alikeOf(block, page)?.length, page.length)],
  ['alike: readable', (block, page) => share(alikeOf(block, page)?.readable, alikeOf(block, page)?.length)],
  ['alike: kept', (block, page) => share(alikeOf(block, page)?.kept, alikeOf(block, page)?.length)],
];

const PAGE_FEATURES: Feature[] = [
  ['of page', ({ length }, page) => length / page.length],
  ['position', ({ at }, page) => at / page.blocks.length],
  ['before', ({ before }) => before],
  ['blocks', (_, page) => size(page.blocks.length)],
  ['after title', ({ at }, page) => steps(at - page.titleAt)],
  ['after first long', ({ at }, page) => steps(at - page.firstLong)],
  ['before last long', ({ at }, page) => steps(page.lastLong - at)],
  ['after first readable', ({ at }, page) => steps(at - page.firstReadable)],
  ['before last readable', ({ at }, page) => steps(page.lastReadable - at)],
  ['long', ({ isLong }) => Number(isLong)],
  ['readable', ({ isReadable }) => Number(isReadable)],
  ['kept', ({ isKept }) => Number(isKept)],
  ['page: readable', (_, page) => page.whole.readable / page.length],
  ['page: kept', (_, page) => page.whole.kept / page.length],
  ['to kept', ({ at }, page) => toKept(page, at)],
];

/** The features of the three blocks before and the three after. */
const NEIGHBOUR_FEATURES: Feature[] = [
  ['length', ({ length }) => size(length)],
  ['links', ({ linkShare }) => linkShare],
  ['heading', ({ headingRank }) => headingRank],
  ['kept', ({ isKept }) => Number(isKept)],
  ['signs', ({ lineKinds }) => Number(lineKinds !== 0)],
];

const OFFSETS = [-3, -2, -1, 1, 2, 3];

const OWN_FEATURES = [...TEXT_FEATURES, ...PLACE_FEATURES, ...PAGE_FEATURES];

/** The names of the features, in the order of their values in a row. */
export const FEATURE_NAMES: readonly string[] = [
  ...OWN_FEATURES.map(([name]) => name),
  'to text place',
  'to title place',
  'to kept place',
  ...OFFSETS.flatMap((offset) => [
    ...NEIGHBOUR_FEATURES.map(([name]) => `${offset}: ${name}`),
    `${offset}: same parent`,
    `${offset}: same path`,
  ]),
];

/** A row of feature values for each block of a page, in the order of `FEATURE_NAMES`. */
export function blockFeatures(page: PageFacts): Float32Array[] {
  const toTextPlace = stepsTo(page.textPlace);
  const toTitlePlace = stepsTo(page.titlePlace);
  const toKeptPlace = stepsTo(page.keptPlace);
  const seen = page.blocks.map((block) => NEIGHBOUR_FEATURES.map(([, value]) => value(block, page)));
  const none = NEIGHBOUR_FEATURES.map(() => -1);
  return page.blocks.map((block) => {
    const row = new Float32Array(FEATURE_NAMES.length);
    let column = 0;
    const add = (value: number): void => {
      row[column] = value;
      column += 1;
    };
    for (const [, value] of OWN_FEATURES) add(value(block, page));
    add(toTextPlace(block.place));
    add(toTitlePlace(block.place));
    add(toKeptPlace(block.place));
    for (const offset of OFFSETS) {
      for (const value of seen[block.at + offset] ?? none) add(value);
      const place = page.blocks[block.at + offset]?.place;
      add(Number(place?.parent === block.place.parent));
      add(Number(place?.path === block.place.path));
    }
    return row;
  });
}

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

/** In blocks to the nearest kept block: larger distances count the same. */
const FAR_FROM_KEPT = 15;

function toKept({ blocks }: PageFacts, at: number): number {
  for (let distance = 0; distance < FAR_FROM_KEPT; distance += 1) {
    if (blocks[at - distance]?.isKept || blocks[at + distance]?.isKept) return distance;
  }
  return FAR_FROM_KEPT;
}

/** Counts the elements up and down on the path from a place to `target`; 0 inside `target`. */
function stepsTo(target: Place | null): (place: Place) => number {
  const known = new Map<Place, { steps: number; isInside: boolean }>();
  for (let place = target; place !== null; place = place.parent) {
    known.set(place, { steps: (target?.depth ?? 0) - place.depth, isInside: place === target });
  }
  const way = (place: Place): { steps: number; isInside: boolean } => {
    const before = known.get(place);
    if (before) return before;
    const outer = place.parent === null ? { steps: FAR, isInside: false } : way(place.parent);
    const found = outer.isInside ? outer : { steps: Math.min(FAR, outer.steps + 1), isInside: false };
    known.set(place, found);
    return found;
  };
  return (place) => way(place).steps;
}

import { tally, words } from '@newsloom/text';
import { lineKinds } from './line-kinds.ts';
import type { PageBlock } from './page-blocks.ts';
import type { Place } from './place.ts';
import type { ReadabilityOpinion } from './readability-opinion.ts';

/** The rest that is known about a page: its own statements, and Readability's opinion. */
export type PageContext = ReadabilityOpinion & {
  title: string | null;
  description: string | null;
  /** The article in the JSON of the page. */
  stated: string | null;
};

/** A block with its counts. */
export type ReadBlock = PageBlock & {
  at: number;
  /** In characters of an alphabet, see `letterLength`. */
  length: number;
  words: readonly string[];
  linkShare: number;
  /** Bits of `LINE_KINDS`. */
  lineKinds: number;
  isLong: boolean;
  isReadable: boolean;
  isKept: boolean;
  /** The share of the page's characters that is before the block. */
  before: number;
};

/** Sums over blocks, in characters except for `blocks`. */
export type Sums = {
  blocks: number;
  length: number;
  linked: number;
  paragraphs: number;
  readable: number;
  kept: number;
};

export type PageFacts = {
  blocks: readonly ReadBlock[];
  /** In characters, at least 1. */
  length: number;
  /** The sums over all blocks. */
  whole: Sums;
  byPlace: ReadonlyMap<Place, Sums>;
  byPath: ReadonlyMap<number, Sums>;
  /** How often each text occurs on the page. */
  repeats: ReadonlyMap<string, number>;
  /** The smallest places with half of the running text, with half of the kept text, and around the headline. */
  textPlace: Place | null;
  keptPlace: Place | null;
  titlePlace: Place | null;
  /** Indexes of blocks. */
  titleAt: number;
  firstLong: number;
  lastLong: number;
  firstReadable: number;
  lastReadable: number;
  titleWords: ReadonlySet<string>;
  descriptionWords: ReadonlySet<string>;
  description: string;
  /** Null if the page states no article of its own. */
  stated: ReadonlySet<string> | null;
};

/** In characters. A block of this length with few links is running text; a shorter one may be a caption or a teaser. */
const LONG = 100;

/** With a larger share of its letters in links, a line is part of a list of links. */
export const FEW_LINKS = 0.3;

/** Characters of Chinese, Japanese and Korean. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * The length of a text in characters, of which an East Asian one counts as two: it says as much, and is as wide, as two
 * letters of an alphabet. A paragraph of sixty is not a caption.
 */
export const letterLength = (text: string): number =>
  text.length + (MAYBE_EAST_ASIAN.test(text) ? (text.match(EAST_ASIAN)?.length ?? 0) : 0);

/** Around these scripts in Unicode: most texts have nothing of it, and need no counting. */
const MAYBE_EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Headings and titles may differ in a word or two. */
const TITLE_SHARE = 0.7;

/** In characters. A shorter stated text is only the beginning of an article. */
const SHORTEST_STATED = 200;

export function readPage(blocks: readonly PageBlock[], context: PageContext): PageFacts {
  const length = blocks.reduce((sum, { text }) => sum + letterLength(text), 0) || 1;
  const read = readBlocks(blocks, context, length);
  const titleWords = new Set(words(context.title ?? ''));
  const titleAt = read.findIndex((block) => block.headingRank > 0 && isTitle(block, titleWords));
  return {
    ...summed(read),
    length,
    repeats: tally(read.map(({ text }) => text)),
    textPlace: halfOf(read, ({ isLong }) => isLong),
    titlePlace: read[titleAt]?.place.parent ?? null,
    titleAt: Math.max(0, titleAt),
    firstLong: firstOf(read, ({ isLong }) => isLong),
    lastLong: lastOf(read, ({ isLong }) => isLong),
    titleWords,
    descriptionWords: new Set(words(context.description ?? '')),
    description: context.description ?? '',
    stated: statedRuns(context.stated),
  };
}

/** The same page with another opinion. */
export function withOpinion(page: PageFacts, { readable, kept }: ReadabilityOpinion): PageFacts {
  const [readableTexts, keptTexts] = [new Set(readable), new Set(kept)];
  const blocks = page.blocks.map((block) => ({
    ...block,
    isReadable: readableTexts.has(block.text),
    isKept: keptTexts.has(block.text),
  }));
  return { ...page, ...summed(blocks) };
}

/** The facts that depend on the opinion. */
function summed(blocks: readonly ReadBlock[]) {
  const whole = noSums();
  for (const block of blocks) addTo(whole, block);
  return {
    blocks,
    whole,
    byPlace: sumsByPlace(blocks),
    byPath: sumsByPath(blocks),
    keptPlace: halfOf(blocks, ({ isKept }) => isKept),
    firstReadable: firstOf(blocks, ({ isReadable }) => isReadable),
    lastReadable: lastOf(blocks, ({ isReadable }) => isReadable),
  };
}

type Test = (block: ReadBlock) => boolean;

/** The index of the first block that passes; 0 if none does. */
const firstOf = (blocks: readonly ReadBlock[], passes: Test): number => Math.max(0, blocks.findIndex(passes));

/** The index of the last block that passes; the number of blocks if none does. */
function lastOf(blocks: readonly ReadBlock[], passes: Test): number {
  const at = blocks.findLastIndex(passes);
  return at < 0 ? blocks.length : at;
}

function readBlocks(blocks: readonly PageBlock[], { readable, kept }: PageContext, pageLength: number): ReadBlock[] {
  const [readableTexts, keptTexts] = [new Set(readable), new Set(kept)];
  let before = 0;
  return blocks.map((block, at) => {
    const length = letterLength(block.text);
    const linkShare = block.linkedLength / block.text.length;
    const read = {
      ...block,
      at,
      length,
      words: words(block.text),
      linkShare,
      lineKinds: lineKinds(block.text),
      isLong: length >= LONG && linkShare < FEW_LINKS && block.headingRank === 0,
      isReadable: readableTexts.has(block.text),
      isKept: keptTexts.has(block.text),
      before: before / pageLength,
    };
    before += length;
    return read;
  });
}

/** The share of the words of `own` that are in `others`. */
export function sharedWords(own: readonly string[], others: ReadonlySet<string>): number {
  if (own.length === 0) return 0;
  return own.reduce((count, word) => count + (others.has(word) ? 1 : 0), 0) / own.length;
}

/** Says whether a heading is the title: nearly all of its words are in the title. One word is too little to decide. */
export const isTitle = (block: Pick<ReadBlock, 'words'>, titleWords: ReadonlySet<string>): boolean =>
  titleWords.size > 1 && sharedWords(block.words, titleWords) > TITLE_SHARE;

/** All sequences of four words in a text; a shorter text as a whole. */
export function wordRuns(all: readonly string[]): string[] {
  if (all.length <= 4) return all.length === 0 ? [] : [all.join(' ')];
  return Array.from({ length: all.length - 3 }, (_, at) => all.slice(at, at + 4).join(' '));
}

function statedRuns(stated: string | null): Set<string> | null {
  return stated === null || stated.length < SHORTEST_STATED ? null : new Set(wordRuns(words(stated)));
}

const noSums = (): Sums => ({ blocks: 0, length: 0, linked: 0, paragraphs: 0, readable: 0, kept: 0 });

function addTo(sums: Sums, block: ReadBlock): void {
  sums.blocks += 1;
  sums.length += block.length;
  sums.linked += block.linkShare * block.length;
  if (block.isLong) sums.paragraphs += block.length;
  if (block.isReadable) sums.readable += block.length;
  if (block.isKept) sums.kept += block.length;
}

function sumsByPlace(blocks: readonly ReadBlock[]): Map<Place, Sums> {
  const byPlace = new Map<Place, Sums>();
  for (const block of blocks) {
    for (let place: Place | null = block.place; place !== null; place = place.parent) {
      const sums = byPlace.get(place) ?? noSums();
      byPlace.set(place, sums);
      addTo(sums, block);
    }
  }
  return byPlace;
}

function sumsByPath(blocks: readonly ReadBlock[]): Map<number, Sums> {
  const byPath = new Map<number, Sums>();
  for (const block of blocks) {
    const sums = byPath.get(block.place.path) ?? noSums();
    byPath.set(block.place.path, sums);
    addTo(sums, block);
  }
  return byPath;
}

/** The smallest place that has half of the characters of the blocks that count. */
function halfOf(blocks: readonly ReadBlock[], counts: Test): Place | null {
  const counted = blocks.filter(counts);
  const total = counted.reduce((sum, { length }) => sum + length, 0);
  const lengths = new Map<Place, number>();
  for (const { place: own, length } of counted) {
    for (let place: Place | null = own; place !== null; place = place.parent) {
      lengths.set(place, (lengths.get(place) ?? 0) + length);
    }
  }
  let best: Place | null = null;
  for (const [place, length] of lengths) {
    if (length * 2 >= total && (best === null || place.depth > best.depth)) best = place;
  }
  return best;
}

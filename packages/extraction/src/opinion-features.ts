import { alikeOf, share, steps, sumsOf } from './block-features.ts';
import { type Feature, type FeatureSet, featureNames, featureRows } from './feature-rows.ts';
import type { PageFacts } from './page-facts.ts';

/** In blocks to the nearest kept block: larger distances count the same. */
const FAR_FROM_KEPT = 15;

const KEPT: Feature = ['kept', ({ isKept }) => Number(isKept)];

const FEATURES: FeatureSet = {
  own: [
    ['parent: kept', ({ place }, page) => share(sumsOf(page, place.parent)?.kept, sumsOf(page, place.parent)?.length)],
    [
      'grandparent: kept',
      ({ place }, page) => share(sumsOf(page, place.parent?.parent)?.kept, sumsOf(page, place.parent?.parent)?.length),
    ],
    ['alike: readable', (block, page) => share(alikeOf(block, page)?.readable, alikeOf(block, page)?.length)],
    ['alike: kept', (block, page) => share(alikeOf(block, page)?.kept, alikeOf(block, page)?.length)],
    ['after first readable', ({ at }, page) => steps(at - page.firstReadable)],
    ['before last readable', ({ at }, page) => steps(page.lastReadable - at)],
    ['readable', ({ isReadable }) => Number(isReadable)],
    KEPT,
    ['page: readable', (_, page) => page.whole.readable / page.length],
    ['page: kept', (_, page) => page.whole.kept / page.length],
    ['to kept', ({ at }, page) => toKept(page, at)],
  ],
  ways: [['to kept place', ({ keptPlace }) => keptPlace]],
  neighbours: [KEPT],
  pairs: [],
};

/** The names of the features that Readability's opinion of a page adds, in the order of their values in a row. */
export const OPINION_FEATURE_NAMES: readonly string[] = featureNames(FEATURES);

/** A row for each block of a page that was read with Readability's opinion. */
export const opinionFeatures = (page: PageFacts): Float32Array[] => featureRows(page, FEATURES);

function toKept({ blocks }: PageFacts, at: number): number {
  for (let distance = 0; distance < FAR_FROM_KEPT; distance += 1) {
    if (blocks[at - distance]?.isKept || blocks[at + distance]?.isKept) return distance;
  }
  return FAR_FROM_KEPT;
}

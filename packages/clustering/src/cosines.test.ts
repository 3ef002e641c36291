import { expect, test } from 'vitest';
import { cosines, unitVector } from './cosines.ts';
import { countIn, createVocabulary } from './vocabulary.ts';

const bag = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

const lund = bag('lund', 'holm');
const oruro = bag('oruro', 'peña');

/** Compares `article` with a story of these bags, in a window with all of them. */
function compared(article: ReadonlyMap<string, number>, bags: ReadonlyMap<string, number>[]) {
  const vocabulary = createVocabulary('en');
  const vectors = bags.map((one) => countIn(vocabulary, one));
  return cosines(vocabulary, unitVector(vocabulary, article), vectors);
}

const length = (vector: ReadonlyMap<number, number>): number => Math.hypot(...vector.values());

test('a vector has length 1, unknown words included', () => {
  const vocabulary = createVocabulary('en');
  countIn(vocabulary, bag('lund', 'government'));
  const known = unitVector(vocabulary, bag('lund', 'government'));
  expect(length(known)).toBeCloseTo(1);
  const [rare = 0, common = 0] = known.values();
  expect(rare).toBeGreaterThan(common);
  const half = unitVector(vocabulary, bag('lund', 'oruro'));
  expect(half.size).toBe(1);
  // A word of one article is a little less rare than an unknown word.
  expect(length(half)).toBeCloseTo(Math.SQRT1_2, 1);
});

test.each([
  { what: 'a story of the same words', bags: [lund], centroid: 1, nearest: 1, cohesion: 0.2 },
  { what: 'a story of other words', bags: [oruro], centroid: 0, nearest: 0, cohesion: 0.2 },
  { what: 'the same words twice', bags: [lund, lund], centroid: 1, nearest: 1, cohesion: 0.6 },
  { what: 'one of two', bags: [lund, oruro], centroid: Math.SQRT1_2, nearest: 0.5, cohesion: 0.1 },
  { what: 'the three nearest of four', bags: [lund, oruro, lund, lund], centroid: 3 / Math.sqrt(10), nearest: 1 },
  { what: 'bags without words are ignored', bags: [bag(), lund, bag()], centroid: 1, nearest: 1, cohesion: 0.2 },
  { what: 'nothing to compare', bags: [bag()], centroid: 0, nearest: 0, cohesion: 0.2 },
])('$what', ({ bags, centroid, nearest, cohesion }) => {
  const found = compared(lund, bags);
  expect(found.centroid).toBeCloseTo(centroid);
  expect(found.nearest).toBeCloseTo(nearest);
  if (cohesion !== undefined) expect(found.cohesion).toBeCloseTo(cohesion);
});

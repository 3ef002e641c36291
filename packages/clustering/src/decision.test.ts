import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './decision.ts';
import type { Likeness } from './likeness.ts';
import { clustererVersion } from './options.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const likenesses = fc.record({
  centroid: share,
  nearest: share,
  cohesion: share,
  title: share,
  names: fc.option(share),
  days: fc.option(fc.record({ gap: fc.nat(10), reach: fc.nat(20) })),
});

test('is a probability', () => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      expect(similarity(likeness)).toBeGreaterThanOrEqual(0);
      expect(similarity(likeness)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each<[what: string, more: (likeness: Likeness) => Likeness]>([
  ['words in common', (likeness) => ({ ...likeness, centroid: 1, nearest: 1 })],
  ['title in common', (likeness) => ({ ...likeness, title: 1 })],
  ['names in common', (likeness) => ({ ...likeness, names: likeness.names && 1 })],
  ['nearer in time', (likeness) => ({ ...likeness, days: { gap: 0, reach: 0 } })],
  ['a story with more varied articles', (likeness) => ({ ...likeness, cohesion: 0 })],
])('never falls with %s', (_, more) => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      expect(similarity(more(likeness))).toBeGreaterThanOrEqual(similarity(likeness));
    }),
  );
});

const halfAlike: Likeness = {
  centroid: 0.25,
  nearest: 0.16,
  cohesion: 0.09,
  title: 0.36,
  names: 0.04,
  days: { gap: 1, reach: 3 },
};

test('no date counts as two days, and no names neither for nor against', () => {
  expect(similarity({ ...halfAlike, days: null })).toBe(similarity({ ...halfAlike, days: { gap: 2, reach: 2 } }));
  expect(similarity({ ...halfAlike, names: null })).toBeGreaterThan(similarity({ ...halfAlike, names: 0 }));
});

/** Computed by hand from the weights. If the figures change, `clustererVersion` must change. */
test.each([
  ['half alike', halfAlike, -2.65 + 4.2 + 2.64 - 1.14 + 1.26 - 1.3 + 0.1 - 0.35 - 1.9 * Math.log(4)],
  ['without names', { ...halfAlike, names: null }, -2.65 + 4.2 + 2.64 - 1.14 + 1.26 - 0.35 - 1.9 * Math.log(4)],
  ['nothing alike', { ...halfAlike, centroid: 0, nearest: 0, title: 0, names: 0 }, -5.09 - 0.35 - 1.9 * Math.log(4)],
])(`${clustererVersion}: %s`, (_, likeness, logOdds) => {
  expect(similarity(likeness)).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 12);
});

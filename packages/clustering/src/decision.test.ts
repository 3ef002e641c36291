import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './decision.ts';
import type { Likeness } from './likeness.ts';

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
  ['a story told in many ways', (likeness) => ({ ...likeness, cohesion: 0 })],
])('never falls with %s', (_, more) => {
  fc.assert(
    fc.property(likenesses, (likeness) => {
      expect(similarity(more(likeness))).toBeGreaterThanOrEqual(similarity(likeness));
    }),
  );
});

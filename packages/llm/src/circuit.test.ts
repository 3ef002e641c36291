import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterFault, type Circuit, closed, isOpenTo, whileTried } from './circuit.ts';

const NOW = 1_000_000;
const afterFaults = (count: number): Circuit =>
  Array.from({ length: count }).reduce<Circuit>((circuit) => afterFault(circuit, NOW), closed);

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 30_000],
  [4, 60_000],
  [5, 120_000],
  [8, 600_000],
  [1_100, 600_000],
])('after %i faults it rests for %i ms', (faults, ms) => {
  const circuit = afterFaults(faults);
  expect(circuit.restsUntil).toBe(ms === 0 ? 0 : NOW + ms);
  expect(isOpenTo(circuit, NOW + ms)).toBe(true);
  if (ms > 0) expect(isOpenTo(circuit, NOW + ms - 1)).toBe(false);
});

test('while one question tries it, others wait; before that nobody does', () => {
  const later = NOW + 30_000;
  expect(isOpenTo(whileTried(afterFaults(3), later), later)).toBe(false);
  expect(isOpenTo(whileTried(afterFaults(2), later), later)).toBe(true);
});

test('it never rests for longer than ten minutes, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(1_000_000))), (steps) => {
      let now = NOW;
      let circuit = closed;
      for (const [isFault, ms] of steps) {
        now += ms;
        circuit = isFault ? afterFault(circuit, now) : whileTried(circuit, now);
        expect(circuit.restsUntil).toBeLessThanOrEqual(now + 600_000);
      }
    }),
  );
});

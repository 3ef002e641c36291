import { expect, test } from 'vitest';
import { openSuspects } from './suspects.ts';

const START = 1_000_000;

test('one is taken in hand, and the next when it is done with', () => {
  const suspects = openSuspects();
  expect(suspects.take(START)).toBeNull();
  expect(suspects.take(START)).not.toBeNull();
  suspects.release();
  expect(suspects.take(START)).toBeNull();
});

test('the others are put off one behind the other', () => {
  const suspects = openSuspects();
  suspects.take(START);
  expect([1, 2, 3].map(() => suspects.take(START))).toEqual([50, 100, 150]);
  // One that is still in the way when it comes back goes behind the last.
  expect(suspects.take(START + 50)).toBe(150);
});

test('a queue that has run dry is not waited for', () => {
  const suspects = openSuspects();
  suspects.take(START);
  suspects.take(START);
  expect(suspects.take(START + 60_000)).toBe(50);
});

/** Lets `count` jobs come at once, each of which is `handlingMs` in hand, until all are done with. */
function comeAtOnce(count: number, handlingMs: number): { ms: number; looks: number } {
  const suspects = openSuspects();
  const coming = Array.from({ length: count }, () => START);
  let freeAt = START;
  let looks = 0;
  for (let at = coming.pop(); at !== undefined; at = coming.pop()) {
    if (looks > 0 && at >= freeAt) suspects.release();
    looks += 1;
    const waitMs = suspects.take(at);
    if (waitMs === null) freeAt = at + handlingMs;
    else coming.push(at + waitMs);
    coming.sort((one, other) => other - one);
  }
  return { ms: freeAt - START, looks };
}

test('what a worker with 64 jobs in hand was lost with is done within a few seconds', () => {
  const { ms, looks } = comeAtOnce(64, 20);
  expect(ms).toBeLessThan(4_000);
  expect(looks).toBeLessThan(2 * 64);
});

test('jobs that take their time are asked after twenty times a second in all', () => {
  const { ms, looks } = comeAtOnce(64, 1_000);
  expect(ms).toBeLessThan(64 * 1_100);
  expect(looks).toBeLessThan(64 + ms / 50);
});

import { expect, test } from 'vitest';
import { openProgressDistance } from './progress-distance.ts';

const HOUR_MS = 3_600_000;

test('lines come at growing distances, ten minutes at most', () => {
  const isDue = openProgressDistance();
  const said: number[] = [];
  for (let ms = 0; ms < HOUR_MS; ms += 1_000) if (isDue(`${ms} articles`, ms)) said.push(ms / 1_000);
  expect(said).toEqual([0, 2, 6, 14, 30, 62, 126, 254, 510, 1022, 1622, 2222, 2822, 3422]);
});

test('a line that must be said is due at once, unless it was just said', () => {
  const isDue = openProgressDistance();
  expect([isDue('a', 0), isDue('b', 1), isDue('b', 1, true), isDue('b', 2, true)]).toEqual([true, false, true, false]);
});

test('a line that says nothing new is not due, and the next new one is at once', () => {
  const isDue = openProgressDistance();
  expect([isDue('a', 0), isDue('a', 5_000), isDue('a', HOUR_MS), isDue('b', HOUR_MS)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitForDue } from './wait-for-due.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const inMs = (ms: number): Date => new Date(NOW.getTime() + ms);

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Waits for a job that is due in `ms`, and records the answer and how many extra places were made. */
const waiting = (ms: number) => {
  const closing = new AbortController();
  const seen: { due: boolean | null; places: number } = { due: null, places: 0 };
  const done = waitForDue(
    inMs(ms),
    () => new Date(),
    closing.signal,
    (places) => {
      seen.places += places;
    },
  ).then((due) => {
    seen.due = due;
  });
  return { seen, close: () => closing.abort(), done };
};

test.each([0, -1, -3_600_000])('a job that is due in %i ms is due', async (ms) => {
  const { seen, done } = waiting(ms);
  await done;
  expect(seen).toEqual({ due: true, places: 0 });
});

test('a job that is a little early is kept until it is due, in its place', async () => {
  const { seen } = waiting(400);
  await vi.advanceTimersByTimeAsync(399);
  expect(seen).toEqual({ due: null, places: 0 });
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual({ due: true, places: 0 });
});

test.each([
  ['hours early is kept for five seconds', 3 * 3_600_000, 5_000],
  ['seconds early is kept until it is due', 3_000, 3_000],
])('a job that is %s, in an extra place, and then put off', async (_, ms, keptMs) => {
  const { seen } = waiting(ms);
  await vi.advanceTimersByTimeAsync(keptMs - 1);
  expect(seen).toEqual({ due: null, places: 1 });
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual({ due: false, places: 0 });
});

test.each([400, 3 * 3_600_000])('closing ends the wait for a job that is due in %i ms', async (ms) => {
  const { seen, close, done } = waiting(ms);
  close();
  await done;
  expect(seen).toEqual({ due: false, places: 0 });
});

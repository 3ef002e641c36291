import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStoreClock } from './clock.ts';
import type { Store } from './database.ts';
import { describeServer } from './database.ts';
import { HOUR, openTestStore } from './testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => store.close());

/** How many hours a time differs from the store's. Whole hours, so that a slow machine does not change the result. */
const away = async (time: Date): Promise<number> =>
  Math.round(Math.abs(time.getTime() - (await describeServer(store.db)).clock.getTime()) / HOUR);

describe('the clock of the store', () => {
  test.each([-10, 10])('has the time of the store, on a machine whose clock is %d hours off', async (hours) => {
    const real = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => real + hours * HOUR);
    const clock = await openStoreClock(store.db);
    expect(await away(clock.now())).toBe(0);
  });

  test('does not change when the clock of the machine is corrected', async () => {
    const clock = await openStoreClock(store.db);
    const before = clock.now();
    const real = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => real - 10 * HOUR);
    expect(await away(clock.now())).toBe(0);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  test('follows the monotonic clock of the process, and is right again after a new reading', async () => {
    const clock = await openStoreClock(store.db);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 5 * HOUR);
    expect(await away(clock.now())).toBe(5);
    await clock.set();
    expect(await away(clock.now())).toBe(0);
  });

  test('goes on from the last reading when Postgres is away', async () => {
    const own = await openTestStore();
    const clock = await openStoreClock(own.db);
    await own.close();
    await expect(clock.set()).rejects.toThrow();
    expect(await away(clock.now())).toBe(0);
    await expect(openStoreClock(own.db)).rejects.toThrow();
  });

  test('gives whole milliseconds, as the store keeps them', async () => {
    const clock = await openStoreClock(store.db);
    expect(Number.isInteger(clock.now().getTime())).toBe(true);
  });
});

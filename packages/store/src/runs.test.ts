import { describe, expect, test } from 'vitest';
import * as runs from './runs.ts';
import { at, HOUR, NOW, SECOND, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('runs');

const MINUTE = 60 * SECOND;
const none = { doneMinute: 0, failedMinute: 0, doneHour: 0, failedHour: 0 };
const rates = async () => (await runs.rates(db, NOW)).sort((a, b) => (a.stage < b.stage ? -1 : 1));

describe('the rates of stages', () => {
  test('are the units that ended within the last minute and the last hour, by outcome', async () => {
    await runs.append(db, 'fetch', { done: 5, failed: 2 }, at(-SECOND));
    await runs.append(db, 'fetch', { done: 7, failed: 0 }, at(-SECOND));
    await runs.append(db, 'fetch', { done: 100, failed: 30 }, at(-30 * MINUTE));
    await runs.append(db, 'extract', { done: 0, failed: 1 }, at(-2 * MINUTE));
    expect(await rates()).toEqual([
      { ...none, stage: 'extract', failedHour: 1 },
      { stage: 'fetch', doneMinute: 12, failedMinute: 2, doneHour: 112, failedHour: 32 },
    ]);
  });

  test('begin a minute and an hour ago, to the moment', async () => {
    for (const [units, when] of [
      [1, -MINUTE + 1],
      [10, -MINUTE],
      [100, -HOUR + 1],
      [1_000, -HOUR],
    ] as const) {
      await runs.append(db, 'fetch', { done: units, failed: 2 * units }, at(when));
    }
    expect(await rates()).toEqual([{ stage: 'fetch', doneMinute: 1, failedMinute: 2, doneHour: 111, failedHour: 222 }]);
  });

  test('have no stage that ended nothing within the hour', async () => {
    await runs.append(db, 'fetch', { done: 1, failed: 0 }, at(-2 * HOUR));
    await runs.append(db, 'extract', { done: 0, failed: 0 }, NOW);
    expect(await rates()).toEqual([]);
  });

  test('are numbers, however many units there were', async () => {
    for (let n = 0; n < 3; n++) await runs.append(db, 'fetch', { done: 2_000_000_000, failed: 0 }, NOW);
    expect(await rates()).toEqual([{ ...none, stage: 'fetch', doneMinute: 6_000_000_000, doneHour: 6_000_000_000 }]);
  });
});

test('a run is a row for each outcome that there was', async () => {
  await runs.append(db, 'fetch', { done: 3, failed: 0 }, NOW);
  await runs.append(db, 'fetch', { done: 0, failed: 0 }, NOW);
  await runs.append(db, 'score', { done: 1, failed: 2 }, NOW);
  const rows = await db.selectFrom('runs').selectAll().orderBy('units', 'desc').execute();
  expect(rows).toEqual([
    { stage: 'fetch', outcome: 'done', units: 3, at: NOW },
    { stage: 'score', outcome: 'failed', units: 2, at: NOW },
    { stage: 'score', outcome: 'done', units: 1, at: NOW },
  ]);
});

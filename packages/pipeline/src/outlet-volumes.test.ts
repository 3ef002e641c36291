import { articles, feedIdOf, feeds, outletDays } from '@newsloom/store';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tidy } from './reconcile.ts';
import { FEED, openTestRuntime, START, type TestRuntime } from './testing/test-runtime.ts';

const DAY = 86_400_000;
const at = (ms: number): Date => new Date(START.getTime() + ms);
const YESTERDAY = at(-DAY).toISOString().slice(0, 10);

let bench: TestRuntime;
beforeAll(async () => {
  bench = await openTestRuntime();
});
beforeEach(async () => {
  await bench.reset();
  await feeds.add(bench.runtime.store.db, [{ url: FEED }], START);
});
afterAll(() => bench.close());

/** So many published articles of an outlet, discovered so many days ago, with so many words each. */
async function published(outlet: string, days: number, count: number, words = 300): Promise<void> {
  const { db } = bench.runtime.store;
  const found = Array.from({ length: count }, (_, n) => {
    const url = `https://${outlet}/${days}/${n}`;
    const unknown = { publishedAt: null, byline: null, language: null, image: null, feedText: null };
    return { identity: url, url, title: 'T', outlet, ...unknown };
  });
  const ids = await db
    .transaction()
    .execute((transaction) => articles.discover(transaction, feedIdOf(FEED), found, at(-days * DAY)));
  await db.updateTable('articles').set({ status: 'published', word_count: words }).where('id', 'in', ids).execute();
}

test('tidying counts the days that are over, and finds the outlets with far less than usual on the last one', async () => {
  const { db } = bench.runtime.store;
  for (const days of [1, 8, 15]) await published('steady.example', days, 20);
  for (const days of [8, 15]) await published('silent.example', days, 20);
  for (const days of [1, 8, 15]) await published('short.example', days, 20, days === 1 ? 100 : 300);
  await published('new.example', 8, 50);
  // Each call counts a week, and the first article came 15 days ago.
  for (let call = 0; call < 2; call += 1) await tidy(bench.runtime);
  expect((await outletDays.dropCounts(db)).day).not.toBe(YESTERDAY);
  await tidy(bench.runtime);
  expect(await outletDays.dropCounts(db)).toEqual({ day: YESTERDAY, judged: 3, fewer: 1, shorter: 1 });
  expect(await outletDays.drops(db)).toEqual([
    { outlet: 'short.example', kind: 'shorter', day: YESTERDAY, days: 1, amount: 100, usual: 300 },
    { outlet: 'silent.example', kind: 'fewer', day: YESTERDAY, days: 1, amount: 0, usual: 20 },
  ]);
});

test('a drop goes when the next day is as usual', async () => {
  const { db } = bench.runtime.store;
  for (const days of [0, 7, 8, 14, 15]) await published('silent.example', days, 20);
  for (let call = 0; call < 3; call += 1) await tidy(bench.runtime);
  expect(await outletDays.drops(db)).toHaveLength(1);
  bench.pass(DAY);
  await tidy(bench.runtime);
  expect(await outletDays.drops(db)).toEqual([]);
  expect((await outletDays.dropCounts(db)).judged).toBe(1);
});

test('a day whose outlets could not be judged is counted again', async () => {
  const { db } = bench.runtime.store;
  for (const days of [8, 15]) await published('silent.example', days, 20);
  for (let call = 0; call < 2; call += 1) await tidy(bench.runtime);
  await db.schema.alterTable('outlet_drops').renameTo('outlet_drops_away').execute();
  try {
    await expect(tidy(bench.runtime)).rejects.toThrow('outlet_drops');
  } finally {
    await db.schema.alterTable('outlet_drops_away').renameTo('outlet_drops').execute();
  }
  await tidy(bench.runtime);
  expect(await outletDays.dropCounts(db)).toEqual({ day: YESTERDAY, judged: 1, fewer: 1, shorter: 0 });
});

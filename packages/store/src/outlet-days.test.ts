import { beforeEach, expect, test } from 'vitest';
import type { Db } from './database.ts';
import * as feeds from './feeds.ts';
import { feedIdOf } from './ids.ts';
import * as outletDays from './outlet-days.ts';
import { DAY, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles', 'feeds', 'outlet_days', 'counted_days', 'outlet_drops');

/** The last day that is over at noon of 1 March. */
const LAST = '2026-02-28';
const MIDNIGHT = new Date('2026-03-01T00:00:00Z');
const before = (ms: number): Date => new Date(MIDNIGHT.getTime() - ms);

const FEED = 'https://a.example/feed';
beforeEach(() => feeds.add(db, [{ url: FEED }], NOW));

let n = 0;
/** Stores an article that a feed brought. */
async function article(discoveredAt: Date, changes: Record<string, unknown> = {}): Promise<void> {
  n += 1;
  await db
    .insertInto('articles')
    .values({
      id: `a${n}`,
      feed_id: feedIdOf(FEED),
      outlet: 'a.example',
      status: 'published',
      title: 'T',
      word_count: 100,
      discovered_at: discoveredAt,
      status_at: discoveredAt,
      queued_at: discoveredAt,
      ...changes,
    })
    .execute();
}

const count = (day: string): Promise<boolean> =>
  db.transaction().execute((transaction) => outletDays.count(transaction, day));
const days = () => db.selectFrom('outlet_days').select(['outlet', 'articles', 'words']).orderBy('outlet').execute();

test('the articles of a day are counted by outlet, from its first moment to its last', async () => {
  await article(before(DAY));
  await article(before(1), { word_count: 250 });
  await article(before(DAY + 1));
  await article(before(0));
  await article(before(HOUR), { outlet: 'b.example' });
  expect(await count(LAST)).toBe(true);
  expect(await days()).toEqual([
    { outlet: 'a.example', articles: 2, words: 350 },
    { outlet: 'b.example', articles: 1, words: 100 },
  ]);
});

test('what has no text, no outlet or was imported is not counted', async () => {
  await article(before(HOUR), { word_count: 0 });
  await article(before(HOUR), { outlet: null });
  await article(before(HOUR), { feed_id: null });
  await article(before(HOUR), { status: 'failed' });
  await article(before(HOUR), { status: 'skipped' });
  await article(before(HOUR), { status: 'extracted' });
  await count(LAST);
  expect(await days()).toEqual([{ outlet: 'a.example', articles: 1, words: 100 }]);
});

test('a day is counted once, even by two processes at the same time', async () => {
  await article(before(HOUR));
  expect((await Promise.all([count(LAST), count(LAST)])).sort()).toEqual([false, true]);
  expect(await days()).toEqual([{ outlet: 'a.example', articles: 1, words: 100 }]);
});

test('a day can be counted six hours after its end, the oldest first, back to five weeks and a day', async () => {
  await article(before(100 * DAY));
  const all = await outletDays.uncounted(db, new Date(MIDNIGHT.getTime() + 6 * HOUR), 100);
  expect([all.length, all[0], all.at(-1)]).toEqual([36, '2026-01-24', LAST]);
  const earlier = await outletDays.uncounted(db, new Date(MIDNIGHT.getTime() + 6 * HOUR - 1), 100);
  expect(earlier.at(-1)).toBe('2026-02-27');
  expect(await outletDays.uncounted(db, MIDNIGHT, 2)).toEqual(['2026-01-23', '2026-01-24']);
  await count('2026-02-26');
  expect(await outletDays.uncounted(db, new Date(MIDNIGHT.getTime() + 6 * HOUR), 100)).toEqual(['2026-02-27', LAST]);
});

test('no day before the first article is counted', async () => {
  expect(await outletDays.uncounted(db, NOW, 100)).toEqual([]);
  await article(before(DAY + 1));
  expect(await outletDays.uncounted(db, NOW, 100)).toEqual(['2026-02-27', LAST]);
});

test('days that no comparison needs any more are deleted', async () => {
  await article(before(37 * DAY));
  await article(before(36 * DAY));
  await article(before(35 * DAY + HOUR));
  for (const day of ['2026-01-23', '2026-01-24', LAST]) await count(day);
  const kept = await db
    .selectFrom('outlet_days')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .execute();
  expect(kept).toEqual([{ n: 1 }]);
  expect(await db.selectFrom('counted_days').select('judged').execute()).toHaveLength(2);
});

/** Days of an outlet by how many days they are before the last one. */
const published = (outlet: string, byAge: Record<number, number>) =>
  db
    .insertInto('outlet_days')
    .values(
      Object.entries(byAge).map(([age, articles]) => ({
        outlet,
        day: before((1 + Number(age)) * DAY)
          .toISOString()
          .slice(0, 10),
        articles,
        words: articles * 10,
      })),
    )
    .execute();

async function weeks(from: Db = db) {
  const found: outletDays.OutletWeeks[] = [];
  for await (const page of outletDays.weeksUntil(from, LAST)) found.push(...page);
  return found;
}

test('weeks are counted back from the last day, with those without articles between', async () => {
  await published('a.example', { 0: 3, 1: 4, 6: 5, 7: 6, 13: 7, 28: 8, 34: 9, 35: 100 });
  await published('b.example', { 1: 1 });
  const none = { day: { articles: 0, words: 0 }, week: { articles: 0, words: 0 } };
  expect(await weeks()).toEqual([
    {
      outlet: 'a.example',
      weeks: [
        { day: { articles: 3, words: 30 }, week: { articles: 12, words: 120 } },
        { day: { articles: 6, words: 60 }, week: { articles: 13, words: 130 } },
        none,
        none,
        { day: { articles: 8, words: 80 }, week: { articles: 17, words: 170 } },
      ],
    },
    { outlet: 'b.example', weeks: [{ ...none, week: { articles: 1, words: 10 } }] },
  ]);
});

test('weeks of more outlets than one read returns are all read, each once', async () => {
  const names = Array.from({ length: 2_001 }, (_, at) => `o${String(at).padStart(4, '0')}.example`);
  for (let at = 0; at < names.length; at += 500) {
    await db
      .insertInto('outlet_days')
      .values(names.slice(at, at + 500).map((outlet) => ({ outlet, day: LAST, articles: 1, words: 1 })))
      .execute();
  }
  expect((await weeks()).map(({ outlet }) => outlet)).toEqual(names);
});

test('drops are those of the last counted day, the largest loss first', async () => {
  const drop = { day: LAST, days: 1, kind: 'fewer' } as const;
  const put = (day: string, drops: outletDays.OutletDrop[], judged: number) =>
    db.transaction().execute((transaction) => outletDays.putDrops(transaction, day, drops, judged));
  expect(await outletDays.dropCounts(db)).toEqual({ day: null, judged: 0, fewer: 0, shorter: 0 });
  await count('2026-02-27');
  await put('2026-02-27', [{ ...drop, outlet: 'old.example', amount: 0, usual: 20, day: '2026-02-27' }], 5);
  await count(LAST);
  const few = [
    { ...drop, outlet: 'a.example', amount: 2, usual: 20 },
    { ...drop, outlet: 'b.example', amount: 5, usual: 100 },
    { ...drop, outlet: 'b.example', kind: 'shorter' as const, amount: 80.5, usual: 400 },
  ];
  await put(LAST, few, 7);
  expect((await outletDays.drops(db)).map(({ outlet, kind }) => [outlet, kind])).toEqual([
    ['b.example', 'shorter'],
    ['b.example', 'fewer'],
    ['a.example', 'fewer'],
  ]);
  expect((await outletDays.drops(db))[0]).toEqual(few[2]);
  expect(await outletDays.dropCounts(db)).toEqual({ day: LAST, judged: 7, fewer: 2, shorter: 1 });
});

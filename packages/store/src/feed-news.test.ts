import { expect, test } from 'vitest';
import * as feeds from './feeds.ts';
import { feedIdOf } from './ids.ts';
import { at, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('feeds');

const URL = 'https://gazette.example/feed';
const failure = { code: 'http-timeout', message: 'too slow', nextPollAt: at(2 * HOUR), status: 'active' } as const;

/** Notes news of the feed, so many hours after the start. */
const news = (...hours: number[]) =>
  db.transaction().execute(async (transaction) => {
    for (const hour of hours) await feeds.noteNews(transaction, feedIdOf(URL), at(hour * HOUR));
  });

test('have a usual gap between news, in which the newest gap counts a fifth', async () => {
  await feeds.add(db, [{ url: URL }], NOW);
  await news(0);
  expect(await feeds.byId(db, feedIdOf(URL))).toMatchObject({ news_at: at(0), news_gap_ms: null });
  await news(10);
  expect(await feeds.byId(db, feedIdOf(URL))).toMatchObject({ news_at: at(10 * HOUR), news_gap_ms: 10 * HOUR });
  await news(15);
  expect(await feeds.byId(db, feedIdOf(URL))).toMatchObject({ news_at: at(15 * HOUR), news_gap_ms: 9 * HOUR });
});

test.each<[string, number[], number, boolean]>([
  ['after eight usual gaps', [0, 10], 10 + 80.1, true],
  ['not after less', [0, 10], 10 + 79.9, false],
  ['of minutes, after a day', [0, 0.2], 24.3, true],
  ['of minutes, not after less', [0, 0.2], 24.1, false],
  ['not with news but once', [0], 10_000, false],
  ['not without any', [], 10_000, false],
])('are quiet %s', async (_, hours, later, quiet) => {
  await feeds.add(db, [{ url: URL }], NOW);
  await news(...hours);
  const row = await feeds.byId(db, feedIdOf(URL));
  expect(row && feeds.isQuiet(row, at(later * HOUR))).toBe(quiet);
  expect((await feeds.counts(db, at(later * HOUR))).quiet).toBe(quiet ? 1 : 0);
});

test('that fail or are paused are not quiet', async () => {
  await feeds.add(db, [{ url: URL }], NOW);
  await news(0, 1);
  await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
  expect((await feeds.counts(db, at(1_000 * HOUR))).quiet).toBe(0);
  await db.updateTable('feeds').set({ error_count: 0, status: 'paused' }).execute();
  const row = await feeds.byId(db, feedIdOf(URL));
  expect(row && feeds.isQuiet(row, at(1_000 * HOUR))).toBe(false);
  expect((await feeds.counts(db, at(1_000 * HOUR))).quiet).toBe(0);
});

import { describe, expect, test } from 'vitest';
import * as feeds from './feeds.ts';
import { articleIdOf, feedIdOf } from './ids.ts';
import * as storyProgress from './story-progress.ts';
import { at, discover, discovery, HOUR, NOW, place, SECOND, useTestStore } from './testing/test-store.ts';
import { backlog, type Resting, type RestingPlace, resting, type Waiting } from './waiting.ts';

const { db } = await useTestStore('feeds', 'articles', 'stories');

const FEED: Waiting = { unit: 'feed' };
const FETCH: Waiting = { unit: 'article', status: 'discovered' };
const CLUSTER: Waiting = { unit: 'article', status: 'deduped' };
const SCORE: Waiting = { unit: 'story', which: 'unscored' };
const PUBLISH: Waiting = { unit: 'story', which: 'unpublished' };

const figures = { outlets: {}, articleIds: [], coverage: Object.create(null), scores: Object.create(null) };
/** Stories that wait to be scored. */
const touch = (ids: string[], now = NOW) =>
  db.transaction().execute((transaction) => {
    const stories = ids.map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: null }));
    return storyProgress.touch(transaction, stories, now);
  });
const score = (id: string, now: Date) =>
  db
    .transaction()
    .execute((transaction) => storyProgress.saveCoverage(transaction, [{ id, revision: 1, figures }], now));
const rest = (waiting: Waiting, since: Date, after: RestingPlace | null = null, limit = 10) =>
  resting(db, waiting, { since, after, limit });
const idsOf = (units: Resting[]) => units.map(({ id }) => id);

/** Reads all resting units page by page, each page after the last unit of the one before. */
async function everyPage(waiting: Waiting, since: Date, limit: number): Promise<Resting[]> {
  const all: Resting[] = [];
  for (let after: RestingPlace | null = null; ; ) {
    const page: Resting[] = await rest(waiting, since, after, limit);
    expect(page.length).toBeLessThanOrEqual(limit);
    expect(all.length).toBeLessThan(1_000);
    all.push(...page);
    after = page[page.length - 1] ?? null;
    if (after === null) return all;
  }
}

describe('articles that rest', () => {
  test('come longest first, with their shard, when they have rested long enough', async () => {
    const names = ['c', 'a', 'b', 'd'];
    for (const [n, name] of names.entries()) await discover(db, [discovery(name)], at(n * SECOND));
    await place(db, articleIdOf('a'), 'discovered', { shard: 'en' }, at(SECOND));
    await place(db, articleIdOf('d'), 'fetched', {}, at(3 * SECOND));
    expect(await rest(FETCH, at(-1))).toEqual([]);
    expect(await rest(FETCH, at(SECOND))).toEqual([
      { id: articleIdOf('c'), shard: null, host: null, restsSince: NOW },
      { id: articleIdOf('a'), shard: 'en', host: null, restsSince: at(SECOND) },
    ]);
    expect(idsOf(await rest(FETCH, at(HOUR)))).toEqual(['c', 'a', 'b'].map(articleIdOf));
    expect(idsOf(await rest(FETCH, at(HOUR), null, 2))).toEqual(['c', 'a'].map(articleIdOf));
    expect(idsOf(await rest({ unit: 'article', status: 'fetched' }, at(HOUR)))).toEqual([articleIdOf('d')]);
  });

  test('come again at every look, which writes nothing', async () => {
    await discover(db, [discovery('a'), discovery('b')]);
    const before = await db.selectFrom('articles').selectAll().orderBy('id').execute();
    const looks = await Promise.all(Array.from({ length: 4 }, () => rest(FETCH, at(HOUR))));
    for (const look of looks) expect(idsOf(look)).toEqual(['a', 'b'].map(articleIdOf).sort());
    expect(await db.selectFrom('articles').selectAll().orderBy('id').execute()).toEqual(before);
  });

  test.each([1, 2, 3, 7, 50])(
    'come once each, %d at a time, however many rest since the same moment',
    async (limit) => {
      const names = Array.from({ length: 20 }, (_, n) => `n-${n}`);
      await discover(
        db,
        names.map((name) => discovery(name)),
      );
      for (const [n, name] of names.entries()) await place(db, articleIdOf(name), 'deduped', {}, at(Math.floor(n / 8)));
      const restsSince = new Map(names.map((name, n) => [articleIdOf(name), at(Math.floor(n / 8)).getTime()]));
      const expected = [...restsSince].sort(([a, atA], [b, atB]) => atA - atB || (a < b ? -1 : 1)).map(([id]) => id);
      expect(idsOf(await everyPage(CLUSTER, at(HOUR), limit))).toEqual(expected);
    },
  );

  test('come from a place on, even if its unit no longer rests', async () => {
    for (const [n, name] of ['a', 'b', 'c'].entries()) await discover(db, [discovery(name)], at(n));
    const after = { id: articleIdOf('b'), restsSince: at(1) };
    expect(idsOf(await rest(FETCH, at(HOUR), after))).toEqual([articleIdOf('c')]);
    await place(db, articleIdOf('b'), 'fetched', {}, at(HOUR));
    expect(idsOf(await rest(FETCH, at(HOUR), after))).toEqual([articleIdOf('c')]);
    expect(idsOf(await rest(FETCH, at(1), after))).toEqual([]);
  });
});

describe('feeds that rest', () => {
  test('come by the time of their next poll, with their host, when they are active', async () => {
    const urls = [
      'https://b.example:8080/feed?x=/1',
      'https://a.example/feed',
      'https://c.example/',
      'https://d.example/',
    ];
    for (const [n, url] of urls.entries()) await feeds.add(db, [{ url }], at(n));
    await db.updateTable('feeds').set({ status: 'paused' }).where('url', '=', 'https://c.example/').execute();
    expect(await rest(FEED, at(2))).toEqual([
      { id: feedIdOf('https://b.example:8080/feed?x=/1'), shard: null, host: 'b.example:8080', restsSince: NOW },
      { id: feedIdOf('https://a.example/feed'), shard: null, host: 'a.example', restsSince: at(1) },
    ]);
    expect((await rest(FEED, at(3))).map(({ host }) => host)).toEqual(['b.example:8080', 'a.example', 'd.example']);
  });

  test('come once each, page by page', async () => {
    const urls = Array.from({ length: 11 }, (_, n) => ({ url: `https://${n % 3}.example/${n}` }));
    await feeds.add(db, urls.slice(0, 6), NOW);
    await feeds.add(db, urls.slice(6), at(-1));
    const all = await everyPage(FEED, NOW, 4);
    expect(idsOf(all).sort()).toEqual(urls.map(({ url }) => feedIdOf(url)).sort());
    expect(all.slice(0, 5).every(({ restsSince }) => restsSince.getTime() === at(-1).getTime())).toBe(true);
  });
});

describe('stories that rest', () => {
  test('come for the stage that they wait for, when they have rested', async () => {
    await touch(['s2', 's1']);
    await touch(['s3'], at(-1));
    await score('s2', at(SECOND));
    const unit = { shard: null, host: null };
    expect(await rest(SCORE, at(HOUR))).toEqual([
      { ...unit, id: 's3', restsSince: at(-1) },
      { ...unit, id: 's1', restsSince: NOW },
    ]);
    expect(await rest(PUBLISH, at(SECOND - 1))).toEqual([]);
    expect(await rest(PUBLISH, at(SECOND))).toEqual([{ ...unit, id: 's2', restsSince: at(SECOND) }]);
    await db
      .transaction()
      .execute((transaction) => storyProgress.markPublished(transaction, [{ id: 's2', revision: 1 }]));
    expect(await rest(PUBLISH, at(HOUR))).toEqual([]);
  });

  test('come when their rest is over', async () => {
    await touch(['s1', 's2']);
    await db.transaction().execute((transaction) => storyProgress.restUntil(transaction, ['s1'], at(HOUR)));
    expect(idsOf(await rest(SCORE, at(HOUR - 1)))).toEqual(['s2']);
    expect(idsOf(await rest(SCORE, at(HOUR)))).toEqual(['s2', 's1']);
  });

  test('come once each, page by page', async () => {
    const ids = Array.from({ length: 11 }, (_, n) => `s${n + 10}`);
    await touch(ids.toReversed());
    expect(idsOf(await everyPage(SCORE, NOW, 3))).toEqual(ids);
  });
});

describe('the backlog', () => {
  const places = [PUBLISH, FETCH, FEED, CLUSTER, SCORE];
  const empty = { waiting: 0, oldestAt: null };

  test('has every requested place, in that order, also where nothing waits', async () => {
    expect(await backlog(db, places, NOW)).toEqual([empty, empty, empty, empty, empty]);
    expect(await backlog(db, [FETCH], NOW)).toEqual([empty]);
    await discover(db, [discovery('a'), discovery('b'), discovery('c'), discovery('d')], at(-HOUR));
    await place(db, articleIdOf('b'), 'deduped', {}, at(-SECOND));
    await place(db, articleIdOf('c'), 'published');
    await touch(['s1', 's2', 's3'], at(-2));
    await score('s1', at(-3));
    await score('s2', at(-1));
    // One feed exists since the articles were announced.
    const feed = { waiting: 1, oldestAt: at(-HOUR) };
    expect(await backlog(db, places, NOW)).toEqual([
      { waiting: 2, oldestAt: at(-3) },
      { waiting: 2, oldestAt: at(-HOUR) },
      feed,
      { waiting: 1, oldestAt: at(-SECOND) },
      { waiting: 1, oldestAt: at(-2) },
    ]);
    expect(await backlog(db, [FEED, FETCH, FEED], NOW)).toEqual([feed, { waiting: 2, oldestAt: at(-HOUR) }, feed]);
  });

  test('counts active feeds, from the time of their next poll on', async () => {
    for (const n of [0, 1, 2, 3]) await feeds.add(db, [{ url: `https://${n}.example/feed` }], at(n));
    await db
      .updateTable('feeds')
      .set({ status: 'gone' })
      .where('id', '=', feedIdOf('https://0.example/feed'))
      .execute();
    expect(await backlog(db, [FEED], NOW)).toEqual([empty]);
    expect(await backlog(db, [FEED], at(2))).toEqual([{ waiting: 2, oldestAt: at(1) }]);
  });

  test('misses no unit that moves from one place to the next', async () => {
    await discover(
      db,
      Array.from({ length: 40 }, (_, n) => discovery(`n-${n}`)),
    );
    let moving = true;
    const mover = (async () => {
      for (let n = 0; n < 40; n++) await place(db, articleIdOf(`n-${n}`), 'deduped');
      moving = false;
    })();
    while (moving) {
      const [before, behind] = await backlog(db, [CLUSTER, FETCH], NOW);
      expect((before?.waiting ?? 0) + (behind?.waiting ?? 0)).toBe(40);
    }
    await mover;
  });
});

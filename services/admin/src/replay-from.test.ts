import { statusesOf } from '@newsloom/pipeline';
import { meanwhile } from '@newsloom/pipeline/testing';
import {
  type ArticleStatus,
  articles,
  audit,
  type Db,
  failures,
  stories,
  storyProgress,
  trails,
} from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../../test/harness/dump.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import type { ReplayStage } from './eligibility.ts';
import { replayFrom } from './replay-from.ts';
import type { ReplayCounts } from './stage-replay.ts';
import { articleStates } from './testing/article-states.ts';
import { adminOf, announce } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const now = new Date();
const depth = (queue: string) => newsloom.runtime.queues.depth(queue);
const byId = async (id: string) => {
  const article = await articles.byId(newsloom.db, id);
  if (!article) throw new Error(`no article ${id}`);
  return article;
};

const oneOfEach = () => articleStates(newsloom, now);

type Way = keyof Awaited<ReturnType<typeof oneOfEach>>;

/** For each stage: which articles are run again, their status afterwards, and why the others are left out. */
const cases: { stage: ReplayStage; chosen: Way[]; status?: ArticleStatus; leftOut: ReplayCounts['leftOut'] }[] = [
  {
    stage: 'fetch',
    chosen: ['waiting', 'fetched', 'published', 'empty', 'failed'],
    status: 'discovered',
    leftOut: { 'no-url': 1, discarded: 1 },
  },
  {
    stage: 'extract',
    chosen: ['fetched', 'published', 'empty'],
    status: 'fetched',
    leftOut: { 'not-reached': 1, 'no-page': 2, discarded: 1 },
  },
  {
    stage: 'dedupe',
    chosen: ['published', 'imported'],
    status: statusesOf('dedupe').from,
    leftOut: { 'not-reached': 2, 'no-text': 2, discarded: 1 },
  },
  {
    stage: 'cluster',
    chosen: ['published'],
    status: 'deduped',
    leftOut: { 'not-reached': 4, 'no-text': 1, discarded: 1 },
  },
  { stage: 'score', chosen: ['published'], leftOut: { 'no-story': 6 } },
  { stage: 'publish', chosen: ['published'], leftOut: { 'no-story': 6 } },
];

describe.each(cases)('a replay from $stage', ({ stage, chosen, status, leftOut }) => {
  test('runs again the articles that came that far, and counts the others by reason', async () => {
    const ids = await oneOfEach();
    const before = await Promise.all(Object.values(ids).map(byId));
    const counts = await replayFrom(adminOf(newsloom.runtime), stage, {}, { reason: 'a better extractor' });
    expect(counts).toMatchObject({ matched: 7, replayed: chosen.length, leftOut });

    const after = await Promise.all(Object.values(ids).map(byId));
    const moved = after.filter((article, index) => article.status_at > (before[index]?.status_at ?? now));
    const expected = status === undefined ? [] : chosen.map((way) => ids[way]);
    expect(moved.map((article) => article.id).sort()).toEqual([...expected].sort());
    expect(moved.every((article) => article.status === status)).toBe(true);

    const unit = status === undefined ? 's1' : ids[chosen[0] ?? 'waiting'];
    const message = `${stage}, by ada: a better extractor`;
    expect(await trails.of(newsloom.db, unit)).toMatchObject([{ stage: 'admin', code: 'replayed', message }]);
    expect(await audit.list(newsloom.db, 10)).toMatchObject([
      { actor: 'ada', action: 'replay', details: { stage, reason: 'a better extractor', effect: { ...counts } } },
    ]);
    const queue = { cluster: 'cluster-en', publish: 'score' }[stage as string] ?? stage;
    const { waiting, delayed } = await depth(queue);
    expect(waiting + delayed).toBe(chosen.length);
  });

  test('as a dry run gives the same counts and changes nothing', async () => {
    await oneOfEach();
    const look = async () => [await dump(newsloom.db), await audit.list(newsloom.db, 10), await depth(stage)];
    const before = await look();
    const progress: ReplayCounts[] = [];
    const admin = adminOf(newsloom.runtime);
    const onProgress = (counts: ReplayCounts) => progress.push(counts);
    const counts = await replayFrom(admin, stage, {}, { dryRun: true, reason: null, onProgress });
    expect(await look()).toEqual(before);
    expect(progress[progress.length - 1]).toEqual(counts);
    expect(counts).toEqual(await replayFrom(admin, stage, {}, { reason: null }));
  });
});

describe('an article that is run again', () => {
  test.each(['fetch', 'extract', 'dedupe'] as const)(
    'from %s keeps its story and what is known of it',
    async (stage) => {
      const { published } = await oneOfEach();
      const before = await byId(published);
      await replayFrom(adminOf(newsloom.runtime), stage, {}, { reason: null });
      const { status, status_at, queued_at, ...after } = await byId(published);
      expect(before).toMatchObject(after);
      expect(after).toMatchObject({ story_id: 's1', reason: 'paywall', text: 'Words.' });
    },
  );

  test('has no open failure and no reason any more', async () => {
    const { failed } = await oneOfEach();
    await replayFrom(adminOf(newsloom.runtime), 'fetch', { ids: [failed] }, { reason: null });
    expect(await byId(failed)).toMatchObject({ status: 'discovered', reason: null });
    expect(await failures.list(newsloom.db, {})).toEqual([]);
    expect(await failures.list(newsloom.db, { status: 'replayed' })).toHaveLength(1);
  });

  test('from cluster leaves its story, which is not scored before the article is back', async () => {
    const { published } = await oneOfEach();
    await replayFrom(adminOf(newsloom.runtime), 'cluster', {}, { reason: null });
    expect(await byId(published)).toMatchObject({ story_id: null, cluster_evidence: null, shard: 'en' });
    expect(await stories.byId(newsloom.db, 's1')).toMatchObject({ revision: 2, published_revision: 1 });
    expect((await depth('score')).delayed).toBe(0);
  });

  test('from cluster ends the epoch of its shard only', async () => {
    await oneOfEach();
    const epochs = () => newsloom.db.selectFrom('shards').selectAll().orderBy('name').execute();
    await newsloom.db
      .insertInto('shards')
      .values([
        { name: 'en', epoch: 4 },
        { name: 'rest', epoch: 7 },
      ])
      .execute();
    await replayFrom(adminOf(newsloom.runtime), 'cluster', {}, { dryRun: true, reason: null });
    expect((await epochs()).map(({ epoch }) => epoch)).toEqual([4, 7]);
    await replayFrom(adminOf(newsloom.runtime), 'cluster', {}, { reason: null });
    expect((await epochs()).map(({ epoch }) => epoch)).toEqual([5, 7]);
  });

  test('was discarded: only when it is named', async () => {
    const { discarded } = await oneOfEach();
    const counts = await replayFrom(adminOf(newsloom.runtime), 'fetch', { ids: [discarded] }, { reason: null });
    expect(counts).toMatchObject({ matched: 1, replayed: 1 });
  });
});

describe('the stories that articles leave to be clustered again', () => {
  /** Three articles, in `s1` or in no story. Both stories were last touched long ago. */
  async function twoStories(): Promise<string[]> {
    const { db } = newsloom;
    const ids = await announce(db, 3);
    await db.transaction().execute(async (transaction) => {
      const stories = ['s1', 's2'].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: now }));
      await storyProgress.touch(transaction, stories, new Date(0));
      for (const [n, id] of ids.entries()) {
        const joined =
          n === 2
            ? ({ status: 'deduped', story_id: null } as const)
            : ({ status: 'published', story_id: 's1' } as const);
        await place(transaction, id, joined.status, { text: 'Words.', shard: 'en', story_id: joined.story_id }, now);
      }
    });
    return ids;
  }
  const replay = () => replayFrom(adminOf(newsloom.runtime), 'cluster', {}, { ratePerSecond: 0.1, reason: null });
  const restsUntil = async (id: string) => (await stories.byId(newsloom.db, id))?.queued_at;
  const lastTurn = async (ids: string[]) =>
    new Date(Math.max(...(await articles.byIds(newsloom.db, ids)).map(({ queued_at }) => queued_at.getTime())));

  test('rest until the last article has its turn, so that readers do not see them empty', async () => {
    const ids = await twoStories();
    await replay();
    expect(await restsUntil('s1')).toEqual(await lastTurn(ids));
    expect(await restsUntil('s2')).toEqual(new Date(0));
  });

  test('rest as well if an article joined one after it was chosen', async () => {
    const { db } = newsloom;
    const ids = await twoStories();
    await db.insertInto('shards').values({ name: 'en', epoch: 1 }).execute();
    const holdShard = (transaction: Db) => transaction.selectFrom('shards').select('name').forUpdate().execute();
    const join = () => place(db, ids[2] ?? '', 'clustered', { story_id: 's2' }, now);
    await meanwhile(db, holdShard, replay, { waiting: join });
    expect(await restsUntil('s2')).toEqual(await lastTurn(ids));
    expect(await stories.byId(db, 's2')).toMatchObject({ revision: 2 });
    expect((await articles.byIds(db, ids)).map(({ status, story_id }) => [status, story_id])).toEqual(
      ids.map(() => ['deduped', null]),
    );
  });
});

describe('articles are chosen', () => {
  test.each([
    [{ outlet: 'wire.example' }, 0],
    [{ outlet: 'gazette.example' }, 5],
    [{ extractorVersion: 'old' }, 2],
    [{ since: new Date('2026-01-01T03:00:00Z'), until: new Date('2026-01-01T05:00:00Z') }, 2],
    [{ ids: [] }, 0],
  ])('by %o', async (filter, replayed) => {
    await oneOfEach();
    expect(await replayFrom(adminOf(newsloom.runtime), 'fetch', filter, { reason: null })).toMatchObject({ replayed });
  });

  test('up to the limit and at the rate', async () => {
    const ids = await announce(newsloom.db, 7);
    const admin = adminOf(newsloom.runtime);
    const counts = await replayFrom(admin, 'fetch', {}, { limit: 5, ratePerSecond: 2, reason: null });
    expect(counts).toEqual({ matched: 5, replayed: 5, stories: 0, leftOut: {}, stopped: false });
    expect(admin.pauses).toEqual([1_000, 1_000]);
    expect((await depth('fetch')).waiting).toBe(5);
    const rows = await articles.byIds(newsloom.db, ids);
    expect(rows.filter((article) => article.status_at > article.discovered_at)).toHaveLength(5);
  });

  test('until it is stopped: the current batch is finished, and the rest not changed', async () => {
    const ids = await announce(newsloom.db, 7);
    const stopping = new AbortController();
    const onProgress = ({ replayed }: ReplayCounts) => replayed === 4 && stopping.abort();
    const options = { ratePerSecond: 2, reason: 'enough', onProgress, stopping: stopping.signal };
    const counts = await replayFrom(adminOf(newsloom.runtime), 'fetch', {}, options);
    expect(counts).toEqual({ matched: 4, replayed: 4, stories: 0, leftOut: {}, stopped: true });
    expect((await depth('fetch')).waiting).toBe(4);
    const rows = await articles.byIds(newsloom.db, ids);
    expect(rows.filter((article) => article.status_at > article.discovered_at)).toHaveLength(4);
    expect(await audit.list(newsloom.db, 1)).toMatchObject([
      { details: { reason: 'enough', effect: { replayed: 4, stopped: true } } },
    ]);
  });

  test('from cluster, stopped: all have left their stories, and the reconciler enqueues the rest', async () => {
    const ids = await announce(newsloom.db, 5);
    for (const id of ids)
      await place(newsloom.db, id, 'published', { text: 'Words.', shard: 'en', story_id: 's1' }, now);
    const stopping = new AbortController();
    const onProgress = ({ replayed }: ReplayCounts) => replayed === 2 && stopping.abort();
    const options = { ratePerSecond: 2, reason: null, onProgress, stopping: stopping.signal };
    expect(await replayFrom(adminOf(newsloom.runtime), 'cluster', {}, options)).toMatchObject({
      replayed: 2,
      stopped: true,
    });
    const rows = await articles.byIds(newsloom.db, ids);
    expect(rows.map(({ status }) => status)).toEqual(Array(5).fill('deduped'));
    expect((await depth('cluster-en')).waiting).toBe(2);
  });

  test('slower than one a second', async () => {
    await announce(newsloom.db, 3);
    const admin = adminOf(newsloom.runtime);
    await replayFrom(admin, 'fetch', {}, { ratePerSecond: 0.5, reason: null });
    expect(admin.pauses).toEqual([2_000, 2_000]);
  });

  test('from cluster: the earliest, and each with its turn in the order of events', async () => {
    const ids = await announce(newsloom.db, 5);
    const row = { text: 'Words.', shard: 'en', story_id: 's1' };
    for (const id of ids) await place(newsloom.db, id, 'published', row, now);
    const admin = adminOf(newsloom.runtime);
    await replayFrom(admin, 'cluster', {}, { limit: 4, ratePerSecond: 2, reason: null });
    const rows = (await articles.byIds(newsloom.db, ids)).filter((article) => article.status === 'deduped');
    rows.sort((a, b) => a.queued_at.getTime() - b.queued_at.getTime());
    expect(rows.map((article) => article.title)).toEqual(['Article 0', 'Article 1', 'Article 2', 'Article 3']);
    const first = rows[0]?.queued_at.getTime() ?? 0;
    expect(rows.map((article) => article.queued_at.getTime() - first)).toEqual([0, 500, 1_000, 1_500]);
    expect(admin.pauses).toEqual([1_000]);
  });
});

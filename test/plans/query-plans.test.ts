import { randomUUID } from 'node:crypto';
import {
  type AdminDeps,
  discardFailures,
  feedsHealth,
  groupFailures,
  listFailures,
  replayFailures,
  replayFrom,
  replayStages,
  showFailure,
  statusOf,
  traceOf,
} from '@newsloom/admin';
import { openApi } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { backlog, enqueue, isIdle, type Runtime, reconcile, stageAfter, startServices, tidy } from '@newsloom/pipeline';
import {
  articles,
  exports,
  feeds,
  openStore,
  outlets,
  pingStore,
  type Store,
  type StoreQuery,
  type StoryDocument,
  storyOutlets,
} from '@newsloom/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOf, parseArticleLine } from '../../packages/cli/src/article-line.ts';
import { allServices } from '../harness/all-services.ts';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { makeArticles } from '../harness/filled-store/import-line.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { until } from '../harness/until.ts';
import { onOneLine, tablesReadWhole } from './query-plan.ts';
import { REASONS } from './reasons.ts';

/** Enough that Postgres prefers an index to reading a large table. */
const ARTICLES = 50_000;
const NEWEST = new Date('2026-03-01T12:00:00Z');
const filling = { articles: ARTICLES, newestAt: NEWEST, now: NEWEST };

/** Reading fewer rows than this is as quick as using an index. */
const FEW = 3_000;

let newsloom: Newsloom;
let store: Store;
let runtime: Runtime;
const queries = new Map<string, StoreQuery>();

beforeAll(async () => {
  // Long, because reading the window of a full store takes time.
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOCK_MS: '60000', NEWSLOOM_LEASE_MS: '60000' });
  await fillStore(newsloom.runtime.store.url, filling);
  // Their hosts are invented, so the feeds must not be polled.
  await sql`update feeds set next_poll_at = '2100-01-01'`.execute(newsloom.db);
  store = openStore({
    url: newsloom.runtime.store.url,
    onQuery: (query) => {
      if (!queries.has(query.sql)) queries.set(query.sql, query);
    },
  });
  runtime = { ...newsloom.runtime, store };
});
afterAll(async () => {
  await store.close();
  await newsloom.close();
});

describe('every query of a store of fifty thousand articles', () => {
  // One after the other: the pipeline must be idle before an admin replays articles.
  beforeAll(async () => {
    await hearPipeline();
    await hearApi();
    await hearAdmin();
  });

  async function hearPipeline(): Promise<void> {
    const worker = startServices(newsloom.config, runtime, allServices);
    const lines = makeArticles(200, filling).map((text, n) =>
      importOf(parseArticleLine('made', { number: n + 1, text })),
    );
    const ids = await articles.importNew(store.db, lines, runtime.now());
    const traceId = randomUUID();
    await enqueue(
      runtime,
      stageAfter(articles.IMPORTED),
      ids.map((id) => ({ id, traceId })),
    );
    await until('the import', async () => (await articles.unfinished(store.db, ids)).length === 0);
    await until('an idle pipeline', async () => isIdle(await backlog(store.db, runtime.now())));
    await worker.stop(1_000);
    await store.db
      .updateTable('articles')
      .set({ status: 'fetched', queued_at: NEWEST })
      .where('id', 'in', ids)
      .execute();
    await reconcile(runtime);
    // The second look continues after the first.
    await sql`update rounds set due_at = ${NEWEST}, after_at = ${NEWEST}, after_id = ''`.execute(store.db);
    await reconcile(runtime);
    await store.db.updateTable('articles').set({ status: 'published' }).where('id', 'in', ids).execute();
    await tidy(runtime);
    expect(queries.size).toBeGreaterThan(30);
  }

  async function hearApi(): Promise<void> {
    const api = openApi({
      store,
      metrics: openMetrics(),
      log: openLog({ level: 'silent' }),
      depths: async () => [],
      ready: async () => {
        await pingStore(store.db);
        return [];
      },
      version: 'test',
      now: () => NEWEST,
      access: { host: '127.0.0.1', publicRead: true, keyRate: 1_000, addressRate: 1_000, allow: [] },
    });
    const [story] = await anyStories();
    const [article] = story?.articles ?? [];
    const filters = [
      'lang=en',
      'topic=x',
      'outlet=x',
      'minOutlets=3',
      'blindspot=left',
      'since=2026-02-01',
      'q=harbour',
      'q=harbour or "long night" -council',
      'entity=x',
      'country=FR',
      'owner=x',
      'kind=opinion',
      'status=quiet',
      'lean=left:60',
      'until=2026-02-01',
      'entity=x&country=FR&topic=x&outlet=x&minOutlets=2&expand=articles',
    ];
    const addresses = [
      ...['top', 'new', 'updated'].flatMap((sort) =>
        ['', ...filters].map((filter) => `/v1/stories?sort=${sort}&${filter}`),
      ),
      '/v1/stories?sort=relevance&q=harbour',
      `/v1/stories/${story?.id}`,
      `/v1/stories/${story?.id}?fields=headline`,
      `/v1/stories/${story?.id}/versions`,
      `/v1/stories/${story?.id}/versions/1`,
      `/v1/articles/${article?.id}`,
      `/v1/articles?url=${encodeURIComponent(article?.url ?? '')}`,
      `/v1/stories/${story?.id}/diff?from=1`,
      `/v1/outlets/${article?.outlet?.domain}`,
      '/v1/aggregates?since=2026-02-28&until=2026-03-01',
      '/v1/feeds/rss?topic=x',
      '/v1/feeds/opml',
      '/v1/changes',
      '/v1/changes?after=10',
      '/metrics',
      '/readyz',
    ];
    for (const sort of ['top', 'new', 'updated']) {
      const { next } = (await api.inject(`/v1/stories?sort=${sort}`)).json();
      addresses.push(`/v1/stories?sort=${sort}&cursor=${next}`);
    }
    for (const url of addresses) {
      const { statusCode } = await api.inject(url);
      expect([url, statusCode]).toEqual([url, 200]);
    }
    await api.close();
  }

  /** And the command line. */
  async function hearAdmin(): Promise<void> {
    const deps: AdminDeps = { ...runtime, actor: 'test', pause: async () => {} };
    const { db } = store;
    await statusOf(runtime);
    await feedsHealth(db, new Date());
    await groupFailures(db, {});
    const [failure] = await listFailures(db, { limit: 10 });
    if (failure) await showFailure(db, failure.id, new Date());
    await all(replayFailures(deps, { stage: 'fetch' }, { limit: 5, reason: null }));
    await all(discardFailures(deps, { stage: 'fetch' }, { limit: 5, reason: null }));
    const [story] = await anyStories();
    const [article] = story?.articles ?? [];
    await traceOf(db, article?.id ?? '', new Date());
    await traceOf(db, article?.url ?? '', new Date(), article?.url ?? '');
    await traceOf(db, story?.id ?? '', new Date());
    for (const from of replayStages) {
      await replayFrom(deps, from, { ids: [article?.id ?? ''] }, { reason: null });
      await replayFrom(
        deps,
        from,
        { outlet: 'a.example', since: NEWEST, until: NEWEST },
        { reason: null, dryRun: true },
      );
    }
    const filters = { lang: 'en', topic: 'x', outlet: 'x', status: 'quiet', kinds: ['story.merged'] };
    for (const filter of [{}, { since: NEWEST, until: NEWEST }, filters]) {
      for (const pages of [exports.articles, exports.stories, exports.outlets, exports.changes])
        for await (const _ of pages(db, filter)) break;
    }
    for await (const _ of exports.articles(db, { after: article?.id })) break;
    const [feed] = await feeds.list(db);
    await feeds.add(db, [{ url: 'https://new.example/feed' }], NEWEST);
    await feeds.remove(db, ['https://new.example/feed', feed?.url ?? '']);
    await storyOutlets.seen(db);
    const [outlet] = await all(outlets.all(db, []));
    if (outlet) {
      const said = { lean: 'left', factuality: null, evidenceUrl: null, scale: null, licence: null };
      const rating = { rater: 'Test', ratedAt: '2026-03-01', ...said };
      await db
        .transaction()
        .execute((transaction) =>
          outlets.put(transaction, [{ ...outlet, aliases: ['alias.example'], ratings: [rating] }], NEWEST),
        );
      await storyOutlets.known(db, [outlet.domain, 'unheard-of.example']);
      await storyOutlets.count(db, outlet.domain);
    }
  }

  test('uses an index, or has a reason to read a whole table', async () => {
    await sql`analyze`.execute(store.db);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and reltuples > ${FEW}`.execute(newsloom.db);
    const large = new Set(rows.map(({ name }) => name));
    expect([...large]).toEqual(
      expect.arrayContaining(['articles', 'former_versions', 'signatures', 'stories', 'trails']),
    );
    const complaints: string[] = [];
    for (const query of [...queries.values()]) {
      const line = onOneLine(query);
      if (!/^(select|insert|update|delete|with)/i.test(line)) continue;
      const whole = (await tablesReadWhole(newsloom.db, query)).filter((table) => large.has(table));
      if (whole.length === 0) continue;
      const reason = Object.keys(REASONS).find((part) => line.includes(part));
      if (reason === undefined) complaints.push(`${whole.join(', ')}: ${line}`);
    }
    expect(complaints).toEqual([]);
  });
});

async function anyStories() {
  for await (const { rows } of exports.stories(newsloom.db, {}))
    return rows.map(({ json }): StoryDocument => JSON.parse(json));
  return [];
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

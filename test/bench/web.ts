/**
 * Measures the time to the first byte of a page: `npm run bench -- web [--quick] [--lines N] [--store URL]`. The store
 * has N articles, or was filled by `seed.ts`. Pages are read over HTTP, one after the other, from a warm process that
 * also has the API. `new stories` publishes a change before each page, so that nothing is cached.
 */
import { openApi } from '@newsloom/api';
import { createClient } from '@newsloom/client';
import { openLog, openMetrics } from '@newsloom/observability';
import { changes, openStore, type Store, storyList } from '@newsloom/store';
import { siteReading, startWeb } from '@newsloom/web';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { benchOptions } from './options.ts';
import { quantile } from './quantile.ts';
import { figure, table } from './report-table.ts';

/** The articles of a hundred thousand stories. */
const USUAL = 250_000;

const { quick, lines = quick ? 500 : USUAL, store: given } = benchOptions();

const PAGES = quick ? 5 : 200;
const WARM_UP = quick ? 1 : 30;
const MANY = Number.MAX_SAFE_INTEGER;
const NEWEST = new Date('2026-03-01T12:00:00Z');

const opened = new AsyncDisposableStack();

async function filledStore(): Promise<Store> {
  if (given !== undefined) return opened.adopt(openStore({ url: given }), ({ close }) => close());
  const { runtime } = opened.adopt(await openScriptRun(), ({ close }) => close());
  await fillStore(runtime.store.url, { articles: lines, newestAt: NEWEST, now: NEWEST });
  return runtime.store;
}

const change = ({ db }: Store, storyId: string) =>
  db
    .transaction()
    .execute((transaction) => changes.append(transaction, [{ storyId, version: 1, kind: 'story.updated' }], NEWEST));

try {
  const log = openLog({ level: 'silent' });
  const store = await filledStore();
  const api = openApi({
    ...{ store, log, metrics: openMetrics(), version: 'bench', now: () => NEWEST },
    depths: async () => [],
    ready: async () => [],
    access: { host: '127.0.0.1', publicRead: true, keyRate: MANY, addressRate: MANY, allow: [] },
  });
  const client = createClient({ url: await api.listen({ host: '127.0.0.1', port: 0 }), ...siteReading });
  const web = await startWeb({ client, log, now: () => NEWEST, siteUrl: null, host: '127.0.0.1', port: 0 });
  const { stories } = await storyList.find(store.db, { sort: 'top', limit: 1 }, { fields: ['id'], isBrief: false });
  const story = await client.story(stories[0]?.id ?? '');
  const outlet = story.articles.find((article) => article.outlet)?.outlet?.domain;
  const pages: [what: string, path: string][] = [
    ['front page', '/'],
    ['filtered', '/?lang=en&minOutlets=2&sort=new'],
    ['search', '/search?q=harbour'],
    [`story of ${story.articleCount} articles`, `/story/${story.slug}-${story.id}`],
    ['outlet', `/outlet/${outlet}`],
  ];
  const rows: (string | number)[][] = [];
  for (const [what, path] of pages) {
    for (const isNew of [false, true]) {
      const times: number[] = [];
      for (let page = 0; page < WARM_UP + PAGES; page++) {
        if (isNew) await change(store, story.id);
        const took = await firstByte(`${web.url}${path}`);
        if (page >= WARM_UP) times.push(took);
      }
      rows.push([`${what}${isNew ? ', new stories' : ''}`, quantile(times, 0.5), quantile(times, 0.95)]);
    }
  }
  const { stories: all } = await client.status();
  console.log(`${figure(all)} stories, ${PAGES} pages each.\n`);
  console.log(table(['page', 'median, ms', 'p95, ms'], rows));
  await web.stop();
  await api.close();
} finally {
  await opened.disposeAsync();
}

async function firstByte(url: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(url, { redirect: 'manual' });
  const took = performance.now() - from;
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  await answer.arrayBuffer();
  return took;
}

/**
 * Measures the API on invented stories:
 * `npm run bench -- api [--quick] [--stories N] [--store URL] [--runs N] [--seconds N]`. Measures the answers a second
 * over 32 connections, compared with a bare fastify route that sends the same bytes in the same run. From ten thousand
 * stories on, also measures the time of an answer, compared with a store a hundredth the size. `--store` names a store
 * that `seed.ts` filled, since a hundred thousand stories take an hour to fill. The load comes from a thread of this
 * process. On a busy machine the ratios are more reliable than the times.
 */
import { openApi } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { openStore, type Store } from '@newsloom/store';
import autocannon from 'autocannon';
import fastify from 'fastify';
import { openScriptRun } from '../harness/script-run.ts';
import { type Question, questionsOf } from './api-questions.ts';
import { benchOptions } from './options.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';
import { SEEDED_AT, seedStore } from './seed.ts';

const { quick, runs, stories = quick ? 100 : 2_000, store: given, seconds = quick ? 1 : 3 } = benchOptions();

const CONNECTIONS = 32;
const MANY = Number.MAX_SAFE_INTEGER;

/** From this size on, a store a hundredth the size has enough stories to ask for. */
const LARGE = 10_000;

/** Answers from which a median is taken: one round through the addresses of a question. */
const ASKED = 64;

const CLOSING: (() => Promise<unknown>)[] = [];
try {
  const large = given === undefined ? await seeded(stories) : opened(given);
  const count = await storiesIn(large);
  const api = await listening(large);
  await measureLoad(api, count);
  if (count >= LARGE) await measureGrowth(api, await listening(await seeded(count / 100)), count);
} finally {
  for (const close of CLOSING.reverse()) await close();
}

/** A new store, filled with stories. */
async function seeded(wanted: number): Promise<Store> {
  const run = await openScriptRun();
  CLOSING.push(run.close);
  await seedStore(run.runtime.store.url, wanted);
  return run.runtime.store;
}

function opened(url: string): Store {
  const store = openStore({ url });
  CLOSING.push(store.close);
  return store;
}

async function storiesIn({ db }: Store): Promise<number> {
  const { count } = await db
    .selectFrom('stories')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

type Listening = { url: string; api: ReturnType<typeof openApi>; questions: Question[] };

async function listening(store: Store): Promise<Listening> {
  const api = openApi({
    store,
    metrics: openMetrics(),
    log: openLog({ level: 'silent' }),
    depths: async () => [],
    ready: async () => [],
    version: 'bench',
    now: () => SEEDED_AT,
    // Rate limits are not measured here.
    access: { host: '127.0.0.1', publicRead: true, keyRate: MANY, addressRate: MANY, allow: [] },
  });
  CLOSING.push(() => api.close());
  return { api, url: await api.listen({ host: '127.0.0.1', port: 0 }), questions: await questionsOf(store.db) };
}

/** Answers a second. Alternates with the bare route, so that other load on the machine affects both. */
async function measureLoad({ url, api, questions }: Listening, count: number): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const { what, paths, isKnown = false } of questions) {
    const [path = '/'] = paths;
    const { headers } = await api.inject(path);
    const sent: Record<string, string> = isKnown ? { 'if-none-match': String(headers.etag) } : {};
    const answer = await api.inject({ url: path, headers: sent });
    const bare = fastify();
    bare.get('/', async (_request, reply) =>
      reply.code(answer.statusCode).type('application/json').send(answer.rawPayload),
    );
    const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });
    const own: autocannon.Result[] = [];
    const other: autocannon.Result[] = [];
    for (let run = 0; run < runs; run++) {
      own.push(await load(url, paths, sent));
      other.push(await load(bareUrl, ['/'], {}));
    }
    await bare.close();
    const failed = own.reduce((sum, { non2xx, errors }) => sum + (isKnown ? 0 : non2xx) + errors, 0);
    if (failed > 0) throw new Error(`${what}: ${failed} requests failed`);
    const ratios = own.map(({ requests }, run) => requests.average / (other[run]?.requests.average ?? Number.NaN));
    rows.push([
      what,
      answer.rawPayload.length / 1_000,
      median(own.map(({ requests }) => requests.average)),
      median(other.map(({ requests }) => requests.average)),
      median(ratios),
      median(own.map(({ latency }) => latency.p99)),
      median(other.map(({ latency }) => latency.p99)),
    ]);
  }
  console.log(`${figure(count)} stories, ${CONNECTIONS} connections, the median of ${runs} times ${seconds} s each.\n`);
  console.log(table(['answers', 'kB', 'a second', 'bare route', 'ratio', 'p99, ms', 'bare p99, ms'], rows));
}

function load(url: string, paths: string[], headers: Record<string, string>): Promise<autocannon.Result> {
  const requests = paths.map((path) => ({ path }));
  return Promise.resolve(
    autocannon({ url, headers, requests, connections: CONNECTIONS, duration: seconds, workers: 1 }),
  );
}

/** The time of one answer. Alternates with the small store. The first round only warms up both. */
async function measureGrowth(large: Listening, small: Listening, count: number): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const [place, { what, paths }] of large.questions.entries()) {
    const others = small.questions[place]?.paths ?? [];
    const told = { large: [] as Timed[], small: [] as Timed[] };
    for (let n = 0; n < 2 * ASKED; n++) {
      const own = await timed(large, paths[n % paths.length]);
      const other = await timed(small, others[n % others.length]);
      if (n < ASKED) continue;
      told.large.push(own);
      told.small.push(other);
    }
    const [ms, otherMs] = [median(told.large.map(({ ms }) => ms)), median(told.small.map(({ ms }) => ms))];
    const sizes = [told.small, told.large].map((list) => median(list.map(({ kB }) => kB)));
    rows.push([what, ...sizes, otherMs, ms, ms / otherMs]);
  }
  console.log(
    `\nOne answer after the other, the median of ${ASKED}, in ${figure(count / 100)} and ${figure(count)} stories.\n`,
  );
  console.log(table(['answer', 'small, kB', 'large, kB', 'small, ms', 'large, ms', 'ratio'], rows));
}

/** The time and the size of an answer. Answers of a large store are larger. */
type Timed = { ms: number; kB: number };

async function timed({ url }: Listening, path = '/'): Promise<Timed> {
  const startedAt = performance.now();
  const answer = await fetch(url + path);
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return { ms: performance.now() - startedAt, kB: byteLength / 1_000 };
}

/**
 * Measures how many answers a second the API gives, beside a bare fastify route with the same bytes in the same run:
 * `npm run bench -- api [--quick] [--lines N] [--seconds N]`, on a store of N articles. The load comes from a thread of
 * this process, over 32 connections.
 */
import { openApi } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { storyList } from '@newsloom/store';
import autocannon from 'autocannon';
import fastify from 'fastify';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { benchOptions } from './options.ts';
import { figure, table } from './report-table.ts';

const { quick, lines = quick ? 500 : 20_000, seconds = quick ? 1 : 5 } = benchOptions();

const CONNECTIONS = 32;
const MANY = Number.MAX_SAFE_INTEGER;
const NEWEST = new Date('2026-03-01T12:00:00Z');

const run = await openScriptRun();
try {
  await fillStore(run.runtime.store.url, { articles: lines, newestAt: NEWEST, now: NEWEST });
  const api = openApi({
    store: run.runtime.store,
    metrics: openMetrics(),
    log: openLog({ level: 'silent' }),
    depths: async () => [],
    ready: async () => [],
    version: 'bench',
    now: () => NEWEST,
    // The limits of rates are not what is measured.
    access: { host: '127.0.0.1', publicRead: true, keyRate: MANY, addressRate: MANY, allow: [] },
  });
  const url = await api.listen({ host: '127.0.0.1', port: 0 });
  const { stories } = await storyList.find(run.db, { sort: 'top', limit: 1 }, { fields: ['id'], isBrief: false });
  const story = `/v1/stories/${stories[0]?.id}`;
  const { headers } = await api.inject(story);
  const known = { 'if-none-match': String(headers.etag) };
  const asked: [what: string, path: string, headers: Record<string, string>][] = [
    ['stories?sort=top', '/v1/stories?sort=top', {}],
    ['a story by id', story, {}],
    ['304', story, known],
    ['changes, 500 a page', '/v1/changes?limit=500', {}],
    ['a search, kept', '/v1/stories?q=harbour&sort=relevance', {}],
  ];
  const rows: (string | number)[][] = [];
  for (const [what, path, sent] of asked) {
    const answer = await api.inject({ url: path, headers: sent });
    const bare = fastify();
    bare.get('/', async (_request, reply) =>
      reply.code(answer.statusCode).type('application/json').send(answer.rawPayload),
    );
    const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });
    const own = await load(`${url}${path}`, sent);
    const other = await load(bareUrl, {});
    await bare.close();
    rows.push([
      what,
      own.requests.average,
      other.requests.average,
      own.requests.average / other.requests.average,
      own.latency.p99,
    ]);
  }
  console.log(`${figure(lines)} articles, ${CONNECTIONS} connections, ${seconds} s each.\n`);
  console.log(table(['answers', 'a second', 'bare route', 'ratio', 'p99, ms'], rows));
  await api.close();
} finally {
  await run.close();
}

function load(url: string, headers: Record<string, string>) {
  return autocannon({ url, headers, connections: CONNECTIONS, duration: seconds, workers: 1 });
}

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { type Consuming, openTestQueues, type TestQueues } from './testing/test-queues.ts';

/** One process with all stages, and more shards than usual. */
const STAGES = [
  'poll',
  'fetch',
  'extract',
  'dedupe',
  'score',
  'publish',
  ...[1, 2, 3, 4, 5, 6].map((n) => `shard-${n}`),
];

/** By default Postgres allows a hundred sessions. Three processes, each with a store, must fit. */
const MOST = 10;

const SESSIONS =
  "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'";

const warnings: Error[] = [];
const note = (warning: Error) => warnings.push(warning);
let opened: TestQueues;
let client: pg.Client;
let consumers: Consuming[];

beforeAll(async () => {
  process.on('warning', note);
  opened = await openTestQueues('postgres');
  client = new pg.Client(opened.connection.kind === 'postgres' ? opened.connection.url : '');
  await client.connect();
  consumers = STAGES.map((stage) => opened.consuming(stage, () => ({ kind: 'complete' })));
});

afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.close()));
  await client.end();
  await opened.close();
  process.off('warning', note);
});

const work = (count: number) => {
  const jobs = Array.from({ length: count }, (_, n) => ({ key: `${n}`, data: {} }));
  return Promise.all(STAGES.map((stage) => opened.queues.add(stage, jobs)));
};

const listening = async () => {
  const { rows } = await client.query(`select ${SESSIONS} and query ilike '%listen bullmq_jobs%'`);
  return rows.length;
};

test('all queues of a process share a few sessions, which bear a name', async () => {
  const names = new Set<string>();
  let most = 0;
  const before = consumers.map(({ seen }) => seen.length);
  await work(20);
  await until('twenty jobs of each stage', async () => {
    const { rows } = await client.query<{ name: string }>(`select application_name as name ${SESSIONS}`);
    for (const { name } of rows) names.add(name);
    most = Math.max(most, rows.length);
    return consumers.every(({ seen }, n) => seen.length === (before[n] ?? 0) + 20);
  });
  expect(names).toEqual(new Set(['newsloom queues']));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(MOST);
  await until('all to wait for more', async () => (await listening()) === 1);
  expect(warnings).toEqual([]);
});

test('after their sessions were cut off, the queues listen again, in one session', async () => {
  await client.query(`select pg_terminate_backend(pid) ${SESSIONS}`);
  await until('one that listens', async () => (await listening()) === 1);
  const before = consumers.map(({ seen }) => seen.length);
  await work(1);
  await until('one more job of each stage', () => consumers.every(({ seen }, n) => seen.length > (before[n] ?? 0)));
  expect(warnings).toEqual([]);
});

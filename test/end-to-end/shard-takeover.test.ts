import { loadConfig } from '@newsloom/config';
import { shards, trails } from '@newsloom/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringDeduped } from '../harness/deduped-articles.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

/** Enough that the writer is in the middle of them when it is stopped. */
const ARTICLES = 600;
/** Longer than the test takes: articles may only be taken up again because of the lease. */
const NEVER_MS = '3600000';
const LEASE_MS = 2_000;

let newsloom: Newsloom;
let workers: WorkerProcess[];
beforeEach(async () => {
  newsloom = await openNewsloom('redis', {
    NEWSLOOM_LEASE_MS: String(LEASE_MS),
    NEWSLOOM_LOCK_MS: NEVER_MS,
    NEWSLOOM_REST_MS: NEVER_MS,
    NEWSLOOM_CONCURRENCY: 'cluster=8',
  });
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await newsloom.close();
});

async function startWriter(): Promise<WorkerProcess> {
  const worker = await startWorkerProcess(['cluster'], newsloom.environment);
  workers.push(worker);
  return worker;
}

/** The lease of the shard: its epoch, and when it ends (ms). */
async function lease(): Promise<{ epoch: number; until: number }> {
  const row = await newsloom.db.selectFrom('shards').selectAll().where('name', '=', 'en').executeTakeFirst();
  return { epoch: row?.epoch ?? 0, until: row?.held_until?.getTime() ?? 0 };
}
const inEpoch = (epoch: number) =>
  until(`epoch ${epoch}`, async () => {
    const found = await lease();
    return found.epoch === epoch && found;
  });

/** The articles that are in a story, with the story. */
async function placed(): Promise<Map<string, string | null>> {
  const rows = await newsloom.db
    .selectFrom('articles')
    .select(['id', 'story_id'])
    .where('status', '=', 'clustered')
    .execute();
  return new Map(rows.map(({ id, story_id }) => [id, story_id]));
}
const allPlaced = (count: number) => until(`${count} articles in stories`, async () => (await placed()).size === count);

/** A writer in the middle of its articles, and a process that stands by. */
async function midway(): Promise<{ writer: WorkerProcess; ids: string[] }> {
  const writer = await startWriter();
  await inEpoch(1);
  await startWriter();
  const ids = await bringDeduped(newsloom.runtime, ARTICLES);
  await until('some articles in stories', async () => (await placed()).size > ARTICLES / 20);
  return { writer, ids };
}

/** How often each article was placed by a successful save. */
const timesPlaced = (ids: string[]) =>
  Promise.all(
    ids.map(async (id) => (await trails.of(newsloom.db, id)).filter(({ outcome }) => outcome === 'done').length),
  );

test('the standby takes over from a writer that is killed, when its lease is over, and nothing is lost', async () => {
  const { writer, ids } = await midway();
  await writer.kill();
  expect((await placed()).size, 'killed in the middle').toBeLessThan(ARTICLES);
  const first = await lease();
  const second = await inEpoch(2);
  // The next lease began after the end of the first, by the clock of the store.
  expect(second.until).toBeGreaterThanOrEqual(first.until + LEASE_MS);
  await allPlaced(ARTICLES);
  expect(await timesPlaced(ids)).toEqual(ids.map(() => 1));
  expect(await lease()).toMatchObject({ epoch: 2 });
});

test('a writer that is stopped in the middle of its work, and goes on after the takeover, writes nothing', async () => {
  const { writer, ids } = await midway();
  process.kill(writer.pid, 'SIGSTOP');
  await inEpoch(2);
  await allPlaced(ARTICLES);
  const stories = await placed();
  process.kill(writer.pid, 'SIGCONT');
  // The new process is on standby by now. When the second writer is killed as well, it becomes the third.
  await workers[1]?.kill();
  await inEpoch(3);
  const more = await bringDeduped(newsloom.runtime, 5, ARTICLES);
  await allPlaced(ARTICLES + more.length);
  const after = await placed();
  expect(ids.map((id) => after.get(id))).toEqual(ids.map((id) => stories.get(id)));
  expect(await timesPlaced(ids)).toEqual(ids.map(() => 1));
  expect(writer.isRunning()).toBe(true);
});

test('as it is configured at first, the standby is the writer within ten seconds', () => {
  expect(loadConfig({}).leaseMs + shards.STAND_BY_MS).toBeLessThan(10_000);
});

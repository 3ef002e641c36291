import { apiKeys, feeds } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startOf } from '../../packages/stack/src/process-table.ts';
import { newsloom as command } from '../harness/command.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { linesOf, siblingsOf, unitsOf } from '../harness/said-lines.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startProcess, startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

let newsloom: Newsloom;
let worker: WorkerProcess;
let environment: Record<string, string>;

beforeEach(async () => {
  newsloom = await openNewsloom();
  environment = { ...newsloom.environment, NEWSLOOM_LOG_LEVEL: 'info' };
});
afterEach(async () => {
  await worker.kill();
  await newsloom.close();
});

const runs = async (pid: number): Promise<boolean> => (await startOf(pid)) !== null;

/** The only sibling, when it has begun to work. */
const sibling = () => until('a sibling at work', () => siblingsOf(worker)[0]);

describe('two processes of a worker end together', () => {
  beforeEach(async () => {
    worker = await startWorkerProcess(['dedupe', 'score', '--processes', '2'], environment);
  });

  test('when the worker gets SIGTERM: it waits for the other', async () => {
    const other = await sibling();
    expect(await worker.stop()).toBe(0);
    expect(await runs(other)).toBe(false);
  });

  test('at Ctrl-C, which reaches both', async () => {
    const other = await sibling();
    for (const pid of [other, worker.pid]) process.kill(pid, 'SIGINT');
    expect(await worker.ended).toBe(0);
    expect(await runs(other)).toBe(false);
    expect(linesOf(worker).filter(({ pid }) => pid === other)).toContainEqual(
      expect.objectContaining({ msg: 'stopping' }),
    );
  });

  test('when the worker is killed', async () => {
    const other = await sibling();
    await worker.kill();
    await until('the end of the sibling', async () => !(await runs(other)));
  });
});

test('a worker serves its health, and metrics of itself and its siblings', async () => {
  worker = await startWorkerProcess(['dedupe', 'score', '--processes', '2'], environment);
  const health = /health at ([^)\s]+)/.exec(worker.said())?.[1] ?? '';
  const get = async (path: string) => {
    const response = await fetch(`${health}${path}`);
    return [response.status, await response.text()];
  };
  expect(await get('/healthz')).toEqual([200, '{"status":"alive"}']);
  expect(await get('/readyz')).toEqual([200, '{"status":"ready","warnings":[]}']);
  const [status, body] = await get('/metrics');
  expect(status).toBe(200);
  expect(body).toMatch(/newsloom_store_connections\{state="total"\} [1-9]/);
  expect(await worker.stop()).toBe(0);
});

test('a worker whose health port is taken stops its stages, says why and ends', async () => {
  worker = await startWorkerProcess(['score'], environment);
  const { port } = new URL(/health at ([^)\s]+)/.exec(worker.said())?.[1] ?? '');
  const { code, stderr } = await command(['worker', 'dedupe', '--processes', '2'], {
    ...environment,
    NEWSLOOM_WORKER_PORT: port,
  });
  expect(code).toBe(1);
  expect(stderr).toContain(`cannot listen on 127.0.0.1:${port}`);
});

test('the metrics of `up` count each unit of any process once, and its site reads on when the store gets keys', async () => {
  // A feed of its own, so that the sample newsroom is not followed before both processes run.
  await feeds.add(newsloom.db, [{ url: 'http://127.0.0.1:1/feed' }], new Date());
  worker = await startProcess(
    ['up', '--processes', '2'],
    { ...environment, NEWSLOOM_PORT: '0', NEWSLOOM_WEB_PORT: '0' },
    'API at ',
  );
  const other = await sibling();
  const server = await followSample(newsloom.db, SOME);
  await until('all published', async () => {
    const { length } = (await newsloom.stories()).flatMap(({ articles }) => articles);
    return length === server.articles.length;
  });
  await newsloom.idle();

  const api = /API at (\S+)/.exec(worker.said())?.[1] ?? '';
  for (const stage of ['fetch', 'extract', 'dedupe']) {
    const logged = linesOf(worker).filter((line) => line.stage === stage && line.outcome === 'done').length;
    expect(logged).toBeGreaterThanOrEqual(server.articles.length);
    // A count of the sibling may still be in transit while the metrics are read.
    await until(
      `${logged} units of ${stage} in the metrics`,
      async () => (await countedAt(api, stage)) === logged,
      10_000,
    );
  }
  for (const pid of [undefined, other]) expect(unitsOf(worker, pid)).toBeGreaterThan(0);
  await apiKeys.add(newsloom.db, { name: 'desk', scopes: ['read'] }, new Date());
  await until('an API that wants a key', async () => (await fetch(`${api}/v1/stories`)).status === 401);
  const site = /read the stories at (\S+)/.exec(worker.said())?.[1] ?? '';
  expect(await (await fetch(site)).text()).toContain('class="card"');
  expect(await worker.stop()).toBe(0);
  await server.stop();
});

/** How many units of a stage the metrics count as done. */
async function countedAt(api: string, stage: string): Promise<number> {
  const text = await (await fetch(`${api}/metrics`)).text();
  const done = new RegExp(`^newsloom_stage_outcomes_total\\{stage="${stage}",outcome="done",.*\\} (\\d+)$`, 'gm');
  return [...text.matchAll(done)].reduce((sum, [, value]) => sum + Number(value), 0);
}

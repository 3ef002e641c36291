import { Redis } from 'ioredis';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { type OwnEngines, openOwnEngines } from '../harness/own-engines.ts';
import { siblingsOf, unitsOf } from '../harness/said-lines.ts';
import { followSample } from '../harness/sample.ts';
import { outcomeOf } from '../harness/stories.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

/** All faults take minutes; the short form has one of each kind. */
const isFull = process.env.NEWSLOOM_TEST_CRASH === 'full';

const stages = ['poll', 'fetch', 'extract', 'dedupe', 'cluster', 'score', 'publish'];
const killed = isFull ? [['all'], ...stages.map((stage) => [stage])] : [['all']];

describe('a fault in the middle of a run changes nothing in the end', () => {
  let undisturbed: ReturnType<typeof outcomeOf>;
  let engines: OwnEngines;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    const newsloom = await openNewsloom();
    const server = await followSample(newsloom.db);
    newsloom.start();
    await newsloom.idle();
    undisturbed = outcomeOf(await newsloom.stories());
    await newsloom.close();
    await server.stop();
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = [];
    await engines.close();
  });

  async function start(...sets: string[][]): Promise<void> {
    engines = await openOwnEngines();
    const environment = { ...engines.environment, NEWSLOOM_LOG_LEVEL: 'info' };
    workers = await Promise.all(sets.map((set) => startWorkerProcess(set, environment)));
  }

  /** Waits until the run is under way, with work in hand at both ends of the pipeline. */
  const midway = () =>
    until('the middle of the run', async () => {
      const { published = 0, discovered = 0, fetched = 0, extracted = 0, deduped = 0 } = await engines.counts();
      return published + deduped + extracted > 10 && discovered + fetched + extracted + deduped > 10;
    });

  const outcome = async () => {
    await engines.idle();
    return outcomeOf(await engines.stories());
  };

  test.each(killed)('kill -9 of the worker of %s', async (...set) => {
    const others = set[0] === 'all' ? ['all'] : stages.filter((stage) => !set.includes(stage));
    await start(set, others);
    await midway();
    await workers[0]?.kill();
    workers = [...workers.slice(1), await startWorkerProcess(set, engines.environment)];
    expect(await outcome()).toEqual(undisturbed);
  });

  test('kill -9 of one of the two processes of a worker', async () => {
    await start(['all', '--processes', '2']);
    const [worker] = workers;
    if (!worker) throw new Error('no worker');
    const sibling = await until('a sibling at work', () => siblingsOf(worker)[0]);
    await until('units in both processes', () => unitsOf(worker, sibling) > 9 && unitsOf(worker, undefined) > 9);
    process.kill(sibling, 'SIGKILL');
    await until('another sibling', () => siblingsOf(worker)[1]);
    expect(await outcome()).toEqual(undisturbed);
    expect(await worker.stop()).toBe(0);
  });

  test('FLUSHALL on Redis', async () => {
    await start(['all']);
    await midway();
    const redis = new Redis(engines.redis.url);
    await redis.flushall();
    redis.disconnect();
    expect(await outcome()).toEqual(undisturbed);
  });

  test('a restart of Postgres', async () => {
    await start(['all']);
    await midway();
    await engines.postgres.restart();
    expect(await outcome()).toEqual(undisturbed);
  });

  test.runIf(isFull)('kill -9 of Redis', async () => {
    await start(['all']);
    await midway();
    await engines.redis.restart();
    expect(await outcome()).toEqual(undisturbed);
  });
});

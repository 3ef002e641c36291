import { STAGE_NAMES } from '@newsloom/pipeline';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { type OwnEngines, openOwnEngines } from '../harness/own-engines.ts';
import { type Relay, startRelay } from '../harness/relay.ts';
import { siblingsOf, unitsOf } from '../harness/said-lines.ts';
import { followSample } from '../harness/sample.ts';
import { outcomeOf } from '../harness/stories.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

/** All faults take minutes. The short run has one of each kind. */
const isFull = process.env.NEWSLOOM_TEST_CRASH === 'full';

const killed = isFull ? [['all'], ...STAGE_NAMES.map((stage) => [stage])] : [['all']];

describe('a fault in the middle of a run does not change the result', () => {
  let undisturbed: ReturnType<typeof outcomeOf>;
  let engines: OwnEngines;
  let workers: WorkerProcess[] = [];
  let relay: Relay | undefined;

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
    await relay?.close();
    relay = undefined;
    await engines.close();
  });

  async function start(...sets: string[][]): Promise<void> {
    engines = await openOwnEngines();
    const environment = { ...engines.environment, NEWSLOOM_LOG_LEVEL: 'debug' };
    workers = await Promise.all(sets.map((set) => startWorkerProcess(set, environment)));
  }

  /** Waits until the run is under way, with units being worked on at both ends of the pipeline. */
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
    const others = set[0] === 'all' ? ['all'] : STAGE_NAMES.filter((stage) => !set.includes(stage));
    await start(set, others);
    await midway();
    await workers[0]?.kill();
    workers = [...workers.slice(1), await startWorkerProcess(set, engines.environment)];
    expect(await outcome()).toEqual(undisturbed);
  });

  test.runIf(isFull)('kill -9 of one of the two processes of a worker', async () => {
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

  test.runIf(isFull)('a restart of Postgres', async () => {
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

  /** Two workers of all stages. The first reaches one engine through a relay. */
  async function startBehindRelay(variable: 'DATABASE_URL' | 'REDIS_URL'): Promise<Relay> {
    engines = await openOwnEngines();
    const environment: Record<string, string> = { ...engines.environment, NEWSLOOM_STORE_PATIENCE_MS: '3000' };
    relay = await startRelay(environment[variable] ?? '');
    workers = await Promise.all([
      startWorkerProcess(['all'], { ...environment, [variable]: relay.url }),
      startWorkerProcess(['all'], environment),
    ]);
    return relay;
  }

  test.each(isFull ? (['DATABASE_URL', 'REDIS_URL'] as const) : (['DATABASE_URL'] as const))(
    'the engine of %s falls silent for one of two workers',
    async (variable) => {
      const silent = await startBehindRelay(variable);
      await midway();
      silent.silence();
      expect(await outcome()).toEqual(undisturbed);
      expect(await Promise.all(workers.map((worker) => worker.stop()))).toEqual([0, 0]);
    },
  );

  test.runIf(isFull)('a read-only Postgres, as after a failover', async () => {
    await start(['all']);
    await midway();
    const readOnly = (value: 'on' | 'off') => setForAll('default_transaction_read_only', value);
    await readOnly('on');
    await until('a refused write', () => workers[0]?.said().includes('store-unavailable'));
    await readOnly('off');
    expect(await outcome()).toEqual(undisturbed);
    expect(await engines.counts()).not.toHaveProperty('failed');
  });

  test.runIf(isFull)('statements that take too long', async () => {
    await start(['all']);
    await midway();
    await setForAll('statement_timeout', '1');
    await until('a cancelled statement', () => workers[0]?.said().includes('store-unavailable'));
    await setForAll('statement_timeout', '0');
    expect(await outcome()).toEqual(undisturbed);
    expect(await engines.counts()).not.toHaveProperty('failed');
  });

  test.runIf(isFull).each([
    ['takes no writes', 'default_transaction_read_only', 'on', 'off'],
    ['cancels all statements', 'statement_timeout', '1', '0'],
  ])('a worker that is told to stop while Postgres %s', async (_, name, value, usual) => {
    await start(['all']);
    await midway();
    await setForAll(name, value);
    await until('a refused statement', () => workers[0]?.said().includes('store-unavailable'));
    expect(await workers[0]?.stop()).toBe(0);
    await setForAll(name, usual);
    workers = [await startWorkerProcess(['all'], engines.environment)];
    expect(await outcome()).toEqual(undisturbed);
  });

  test.runIf(isFull)('a worker that is told to stop while Redis stands still', async () => {
    await start(['all']);
    await midway();
    process.kill(engines.redis.pid, 'SIGSTOP');
    // A stop that hangs is cut off, so there may be no exit code, but the process ends.
    await workers[0]?.stop();
    process.kill(engines.redis.pid, 'SIGCONT');
    workers = [await startWorkerProcess(['all'], engines.environment)];
    expect(await outcome()).toEqual(undisturbed);
  });

  test.runIf(isFull)('a worker that is paused for longer than its locks', async () => {
    await start(['all'], ['all']);
    await midway();
    const [still] = workers;
    process.kill(still?.pid ?? 0, 'SIGSTOP');
    await engines.idle();
    process.kill(still?.pid ?? 0, 'SIGCONT');
    expect(await outcome()).toEqual(undisturbed);
    expect(await still?.stop()).toBe(0);
  });

  test.runIf(isFull)('the lists of the queues lost, and the rest kept', async () => {
    await start(['all']);
    await midway();
    const redis = new Redis(engines.redis.url);
    const lists = await redis.keys('*:wait');
    const sets = await redis.keys('*:delayed');
    if (lists.length + sets.length > 0) await redis.del(...lists, ...sets);
    redis.disconnect();
    expect(await outcome()).toEqual(undisturbed);
  });

  /** Sets a parameter for every new session of the store, and ends the existing sessions. */
  async function setForAll(name: string, value: string): Promise<void> {
    const client = new pg.Client({ connectionString: engines.postgres.url });
    client.on('error', () => {});
    await client.connect();
    await client.query(`set statement_timeout = 0; set default_transaction_read_only = off`);
    await client.query(`alter database ${client.database} set ${name} = ${value}`);
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await client.end();
  }
});

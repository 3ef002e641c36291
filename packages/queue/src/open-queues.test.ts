import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testPrefix } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { openQueues } from './open-queues.ts';
import type { Queues } from './queue.ts';
import { engines, openTestQueues, type TestQueues } from './testing/test-queues.ts';

const work = { concurrency: 4, lockMs: 2_000, onError: () => {} };

describe.each(engines)('queues on %s', (engine) => {
  let opened: TestQueues;
  let queues: Queues;
  let consuming: TestQueues['consuming'];
  let empty: TestQueues['empty'];

  beforeAll(async () => {
    opened = await openTestQueues(engine);
    ({ queues, consuming, empty } = opened);
  });
  afterAll(() => opened.close());

  test('a job reaches its handler with its data, once', async () => {
    await queues.add('plain', [
      { key: 'a', data: { articleId: 'a' } },
      { key: 'b', data: { articleId: 'b' } },
    ]);
    expect((await queues.depth('plain')).waiting).toBe(2);
    const { seen, close } = consuming('plain', () => ({ kind: 'complete' }));
    await until('two jobs', () => seen.length === 2);
    await empty('plain');
    expect(seen.map((job) => job.data)).toEqual(expect.arrayContaining([{ articleId: 'a' }, { articleId: 'b' }]));
    expect(seen.every((job) => job.attempt === 1)).toBe(true);
    await close();
  });

  test('a job says how long it waited beyond its delay, unless it was put off', async () => {
    await queues.add('waited', [{ key: 'a', data: {}, delayMs: 300 }]);
    await until('its time', async () => (await queues.depth('waited')).late === 1);
    const { seen, close } = consuming('waited', ({ attempt }) =>
      attempt === 1 ? { kind: 'retry', afterMs: 1 } : { kind: 'complete' },
    );
    await until('two runs', () => seen.length === 2);
    const [first, second] = seen;
    expect(first?.waitedMs).toBeGreaterThanOrEqual(0);
    expect(first?.waitedMs).toBeLessThan(300_000);
    expect(second?.waitedMs).toBeNull();
    await close();
  });

  test('a full queue takes no more, and says how many it took', async () => {
    const small = await openQueues({ ...opened, mostJobs: 3, onError: () => {} });
    const jobs = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, data: {}, delayMs: key === 'a' ? 60_000 : 0 }));
    expect(await small.add('full', jobs.slice(0, 2))).toBe(2);
    expect(await small.add('full', jobs.slice(2))).toBe(1);
    expect(await small.add('full', jobs.slice(3))).toBe(0);
    expect(await queues.depth('full')).toMatchObject({ waiting: 2, delayed: 1 });
    expect([...(await queues.held('full', ['a', 'b', 'c', 'd', 'e']))].sort()).toEqual(['a', 'b', 'c']);
    expect(await small.add('another', jobs)).toBe(3);
    await small.close();
  });

  test('a key that waits is not added again', async () => {
    for (let i = 0; i < 5; i++) await queues.add('same', [{ key: 'a', data: {} }]);
    expect((await queues.depth('same')).waiting).toBe(1);
    await queues.add('later', [{ key: 'a', data: {}, delayMs: 60_000 }]);
    await queues.add('later', [{ key: 'a', data: {}, delayMs: 60_000 }]);
    expect(await queues.depth('later')).toMatchObject({ delayed: 1, late: 0 });
  });

  test('a key that runs is followed by one more run, however often it was added meanwhile', async () => {
    const gate = Promise.withResolvers<void>();
    let runs = 0;
    const { seen, close } = consuming('again', async () => {
      if (++runs === 1) await gate.promise;
      return { kind: 'complete' };
    });
    await queues.add('again', [{ key: 'a', data: { n: 0 } }]);
    await until('the first run', () => seen.length === 1);
    for (let n = 1; n <= 6; n++) await queues.add('again', [{ key: 'a', data: { n } }]);
    gate.resolve();
    await until('the run that follows', () => seen.length === 2);
    await empty('again');
    expect(seen.map((job) => job.data)).toEqual([{ n: 0 }, { n: 6 }]);
    await close();
  });

  test('a finished key can be added again', async () => {
    const { seen, close } = consuming('anew', () => ({ kind: 'complete' }));
    for (const n of [1, 2, 3]) {
      await queues.add('anew', [{ key: 'a', data: { n } }]);
      await until(`run ${n}`, () => seen.length === n);
      await empty('anew');
    }
    await close();
  });

  test('a delay spends no attempt, a retry does', async () => {
    const { seen, close } = consuming('verdicts', (job) => {
      const n = seen.length;
      if (n <= 2) return { kind: 'delay', until: new Date(Date.now() + 20) };
      if (job.attempt <= 2) return { kind: 'retry', afterMs: 20 };
      return { kind: 'complete' };
    });
    await queues.add('verdicts', [{ key: 'a', data: {} }]);
    await until('five looks', () => seen.length === 5);
    await empty('verdicts');
    expect(seen.map((job) => job.attempt)).toEqual([1, 1, 1, 2, 3]);
    await close();
  });

  test('adding a key that waits for its retry does nothing', async () => {
    const { seen, close } = consuming('retrying', () =>
      seen.length === 1 ? { kind: 'retry', afterMs: 60_000 } : { kind: 'complete' },
    );
    await queues.add('retrying', [{ key: 'a', data: {} }]);
    await until('the wait for the retry', async () => (await queues.depth('retrying')).delayed === 1);
    await queues.add('retrying', [{ key: 'a', data: {} }]);
    expect(await queues.depth('retrying')).toMatchObject({ waiting: 0, delayed: 1 });
    expect(seen).toHaveLength(1);
    await close();
  });

  test('closing past the deadline tells the handler, and what it puts off goes to the next consumer', async () => {
    const told = Promise.withResolvers<void>();
    let started = false;
    const consumer = queues.consume('closing', work, async (_job, signal) => {
      started = true;
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      told.resolve();
      return { kind: 'delay', until: new Date() };
    });
    await queues.add('closing', [{ key: 'a', data: {} }]);
    await until('the handler', () => started);
    await consumer.close(0);
    await told.promise;
    const { seen, close } = consuming('closing', () => ({ kind: 'complete' }));
    await until('the next consumer', () => seen.length === 1);
    await close();
  });
});

test('a Redis that evicts is refused', async () => {
  const { Redis } = await import('ioredis');
  const redis = new Redis(inject('redisUrl'));
  // The policy belongs to the whole server, so it is not changed. The check gets the answer that such a server gives.
  const info = (await redis.info()).replace(/maxmemory_policy:\S+/, 'maxmemory_policy:allkeys-lru');
  redis.disconnect();
  const { checkRedis } = await import('./connection.ts');
  await expect(checkRedis({ info: async () => info }, 1_000)).rejects.toMatchObject({ code: 'redis-evicts' });
  const old = info.replace(/redis_version:\S+/, 'redis_version:6.0.9');
  await expect(checkRedis({ info: async () => old }, 1_000)).rejects.toMatchObject({ code: 'redis-too-old' });
});

test('an engine that is not there is an error with a remedy', async () => {
  const connection = { kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' } as const;
  await expect(openQueues({ connection, prefix: testPrefix(), onError: () => {} })).rejects.toMatchObject({
    code: 'queue-unavailable',
  });
});

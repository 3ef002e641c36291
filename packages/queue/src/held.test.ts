import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { until } from '../../../test/harness/until.ts';
import type { Queues } from './queue.ts';
import { engines, openTestQueues, type TestQueues } from './testing/test-queues.ts';

describe.each(engines)('what is held on %s', (engine) => {
  let opened: TestQueues;
  let queues: Queues;
  let consuming: TestQueues['consuming'];
  let empty: TestQueues['empty'];

  beforeAll(async () => {
    opened = await openTestQueues(engine);
    ({ queues, consuming, empty } = opened);
  });
  afterAll(() => opened.close());

  const heldOf = async (queue: string, ...keys: string[]) => [...(await queues.held(queue, keys))].sort();

  test('keys that wait or are put off, in their own queue, and no other key', async () => {
    await queues.add('waiting', [
      { key: 'now', data: {} },
      { key: 'later', data: {}, delayMs: 60_000 },
    ]);
    expect(await heldOf('waiting', 'later', 'never', 'now')).toEqual(['later', 'now']);
    expect(await heldOf('elsewhere', 'later', 'now')).toEqual([]);
    expect(await heldOf('waiting')).toEqual([]);
  });

  test('a key that runs, also when one more run is to follow, until the last run is done', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { seen, close } = consuming('running', async () => {
      await gates[seen.length - 1]?.promise;
      return { kind: 'complete' };
    });
    await queues.add('running', [{ key: 'a', data: {} }]);
    await until('the first run', () => seen.length === 1);
    expect(await heldOf('running', 'a')).toEqual(['a']);
    await queues.add('running', [{ key: 'a', data: {} }]);
    expect(await heldOf('running', 'a')).toEqual(['a']);
    gates[0]?.resolve();
    await until('the run that follows', () => seen.length === 2);
    expect(await heldOf('running', 'a')).toEqual(['a']);
    gates[1]?.resolve();
    await empty('running');
    expect(await heldOf('running', 'a')).toEqual([]);
    await close();
  });

  test('a key that waits for its next try, or was put off by its handler', async () => {
    const { seen, close } = consuming('verdicts', ({ data }) =>
      (data as { retry: boolean }).retry
        ? { kind: 'retry', afterMs: 60_000 }
        : { kind: 'delay', until: new Date(Date.now() + 60_000) },
    );
    await queues.add('verdicts', [
      { key: 'retried', data: { retry: true } },
      { key: 'delayed', data: { retry: false } },
    ]);
    await until('both put off', async () => seen.length === 2 && (await queues.depth('verdicts')).delayed === 2);
    expect(await heldOf('verdicts', 'retried', 'delayed')).toEqual(['delayed', 'retried']);
    await close();
  });

  test('a thousand keys in one question', async () => {
    const keys = Array.from({ length: 1_000 }, (_, n) => `key-${n}`);
    const even = keys.filter((_, n) => n % 2 === 0);
    await queues.add(
      'many',
      even.map((key) => ({ key, data: {} })),
    );
    expect([...(await queues.held('many', keys))]).toEqual(expect.arrayContaining(even));
    expect((await queues.held('many', keys)).size).toBe(even.length);
  });

  test('an engine that gives no answer is an error', async () => {
    const { queues, close } = await openTestQueues(engine);
    await close();
    await expect(queues.held('away', ['a'])).rejects.toMatchObject({ code: 'queue-unavailable' });
  });

  test('not a key whose job is gone, which can be added again', async () => {
    await queues.add('orphans', [{ key: 'a', data: {} }]);
    await removeJobs[engine](opened, 'orphans');
    expect(await heldOf('orphans', 'a')).toEqual([]);
    await queues.add('orphans', [{ key: 'a', data: {} }]);
    expect(await heldOf('orphans', 'a')).toEqual(['a']);
  });
});

/** Removes the only job of a queue, as a person might, and leaves its key. */
const removeJobs = {
  async redis({ prefix }: TestQueues, queue: string) {
    const redis = new Redis(inject('redisUrl'));
    const job = await redis.get(`${prefix}:{${queue}}:de:a`);
    await redis.del(`${prefix}:{${queue}}:${job}`, `${prefix}:{${queue}}:wait`);
    redis.disconnect();
  },
  async postgres({ connection, prefix }: TestQueues, queue: string) {
    if (connection.kind !== 'postgres') throw new Error('these queues are not in Postgres');
    await administer(connection.url, `delete from ${prefix}.job where queue = '${queue}'`);
  },
};

describe('a job that Redis has partly lost', () => {
  let opened: TestQueues;
  let redis: Redis;
  beforeAll(async () => {
    opened = await openTestQueues('redis');
    redis = new Redis(inject('redisUrl'));
  });
  afterAll(async () => {
    redis.disconnect();
    await opened.close();
  });

  /**
   * Deletes the Redis keys of a queue for which `isLost` holds. Their type is `wait`, the number of a job, and so on.
   */
  const lose = async (queue: string, isLost: (type: string) => boolean): Promise<void> => {
    const names = await redis.keys(`${opened.prefix}:{${queue}}:*`);
    for (const name of names) if (isLost(name.slice(name.lastIndexOf('}:') + 2))) await redis.del(name);
  };

  test.each<[string, (type: string) => boolean]>([
    ['the lists', (type) => type === 'wait' || type === 'delayed'],
    ['the jobs', (type) => /^[\d-]+$|^[0-9a-f-]{36}$/.test(type)],
    ['the jobs and the lists', (type) => !type.startsWith('de:') && type !== 'meta'],
    ['everything but the keys', (type) => !type.startsWith('de:')],
  ])('is not held, and is back when it is freed and added: %s', async (name, isLost) => {
    const queue = `lost-${name.replaceAll(' ', '-')}`;
    const { queues, consuming, empty } = opened;
    const jobs = [
      { key: 'now', data: {} },
      { key: 'later', data: {}, delayMs: 60_000 },
    ];
    await queues.add(queue, jobs);
    await lose(queue, isLost);
    expect([...(await queues.held(queue, ['now', 'later']))]).toEqual([]);
    await queues.add(queue, [{ key: 'kept', data: {} }]);
    await queues.free(queue, ['now', 'later', 'kept']);
    await queues.add(queue, [
      { key: 'now', data: {} },
      { key: 'later', data: {} },
    ]);
    const { seen, close } = consuming(queue, () => ({ kind: 'complete' }));
    await until('the three', () => seen.length >= 3);
    await empty(queue);
    expect(seen).toHaveLength(3);
    await close();
  });
});

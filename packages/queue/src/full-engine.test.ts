import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPrefix } from '../../../test/harness/database.ts';
import { openRedisFarm, type RedisFarm } from '../../../test/harness/redis-node.ts';
import { until } from '../../../test/harness/until.ts';
import { openQueues } from './open-queues.ts';

let farm: RedisFarm | null;
beforeAll(async () => {
  farm = await openRedisFarm();
});
afterAll(() => farm?.close());

test('a Redis that is short of memory takes no jobs, and takes them again when it has some', async (context) => {
  if (farm === null) return context.skip('there is no Redis here');
  const redis = await farm.start(['maxmemory 1mb', 'maxmemory-policy noeviction']);
  const connection = { kind: 'redis', url: `redis://127.0.0.1:${redis.port}` } as const;
  const queues = await openQueues({ connection, prefix: testPrefix(), onError: () => {} });
  expect(await queues.add('fetch', [{ key: 'a', data: {} }])).toBe(0);
  await redis.client.config('SET', 'maxmemory', '100mb');
  await until('room', async () => (await queues.add('fetch', [{ key: 'a', data: {} }])) === 1);
  expect((await queues.depth('fetch')).waiting).toBe(1);
  await queues.close();
});

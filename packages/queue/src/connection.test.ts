import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openRedisFarm, type RedisFarm } from '../../../test/harness/redis-node.ts';
import { until } from '../../../test/harness/until.ts';
import { afterReadOnly, connectRedis } from './connection.ts';

let farm: RedisFarm | null;
beforeAll(async () => {
  farm = await openRedisFarm();
});
afterAll(() => farm?.close());

test('refused writes end a connection once, however many come together', () => {
  let now = 0;
  const reconnects = afterReadOnly(() => now);
  const refused = new Error("READONLY You can't write against a read only replica.");
  expect([refused, refused, refused].map(reconnects)).toEqual([true, false, false]);
  now = 49;
  expect(reconnects(refused)).toBe(false);
  now = 50;
  expect(reconnects(new Error('OOM command not allowed'))).toBe(false);
  expect(reconnects(refused)).toBe(true);
});

test('a server that only reads is left for another without a warning, and used again when it writes', async (context) => {
  if (farm === null) return context.skip('there is no Redis here');
  const redis = await farm.start([]);
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on('warning', listen);
  onTestFinished(() => void process.off('warning', listen));
  const client = connectRedis({ kind: 'redis', url: `redis://127.0.0.1:${redis.port}` });
  onTestFinished(() => client.disconnect());
  client.on('error', () => {});
  await client.set('a', 1);
  const closed = once(client, 'close');
  await redis.client.call('REPLICAOF', '127.0.0.1', '1');
  const writes = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => client.set(`b${n}`, n)));
  expect(writes.every(({ status }) => status === 'rejected')).toBe(true);
  await closed;
  await redis.client.call('REPLICAOF', 'NO', 'ONE');
  await until('a write', () => client.set('c', 1).catch(() => null));
  expect(warnings).toEqual([]);
});

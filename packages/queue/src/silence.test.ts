import { expect, inject, onTestFinished, test } from 'vitest';
import { testPrefix } from '../../../test/harness/database.ts';
import { startRelay } from '../../../test/harness/relay.ts';
import { until } from '../../../test/harness/until.ts';
import { openQueues } from './open-queues.ts';

test('silent connections are replaced, and the consumer goes on', async () => {
  const relay = await startRelay(inject('redisUrl'));
  const options = { prefix: testPrefix(), onError: () => {} };
  const near = await openQueues({ ...options, connection: { kind: 'redis', url: relay.url } });
  const other = await openQueues({ ...options, connection: { kind: 'redis', url: inject('redisUrl') } });
  const seen: string[] = [];
  const consumer = near.consume('silent', { concurrency: 2, lockMs: 2_000, onError: () => {} }, async ({ id }) => {
    seen.push(id);
    return { kind: 'complete' };
  });
  onTestFinished(async () => {
    await consumer.close(0);
    await Promise.all([near.close(), other.close()]);
    await relay.close();
  });
  await other.add('silent', [{ key: 'before', data: {} }]);
  await until('the first job', () => seen.length === 1);
  relay.silence();
  await other.add('silent', [{ key: 'after', data: {} }]);
  await until('the next job', () => seen.length === 2);
  expect((await near.held('silent', ['after'])).size).toBe(0);
});

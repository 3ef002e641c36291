import pg from 'pg';
import { expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { startConsumer } from './testing/consumer-process.ts';
import { openTestQueues } from './testing/test-queues.ts';

test('a live process whose clock is hours behind keeps its jobs in hand', async () => {
  const { queues, connection, prefix, consuming, empty, close } = await openTestQueues('postgres');
  const client = new pg.Client(connection.kind === 'postgres' ? connection.url : '');
  await client.connect();
  const child = await startConsumer({ connection, prefix, queue: 'long', lockMs: 1_000, aheadMs: -3 * 3_600_000 });
  await queues.add('long', [{ key: 'a', data: { key: 'a', hold: true } }]);
  await until('the job in hand', () => child.seen.length === 1);

  const { seen, close: endConsuming } = consuming('long', () => ({ kind: 'complete' }));
  const looks = new Set<string>();
  // The first look marks a job whose lock has run out; the second takes it away.
  await until('four looks for what was lost', async () => {
    const { rows } = await client.query(`select value from ${prefix}.meta where field = 'stalled-check'`);
    for (const { value } of rows) looks.add(value);
    return looks.size > 4;
  });
  child.letGo();
  await empty('long');
  expect(seen).toEqual([]);

  await endConsuming();
  await child.stop();
  await client.end();
  await close();
});

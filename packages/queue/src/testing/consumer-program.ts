/** The program of `startConsumer`. */
import { once } from 'node:events';
import type { ConsumerData, ConsumerWork } from './consumer-process.ts';

const { connection, prefix, queue, lockMs, aheadMs }: ConsumerWork = JSON.parse(process.argv[2] ?? '');
const rightTime = Date.now;
Date.now = () => rightTime() + aheadMs;

const { openQueues } = await import('../open-queues.ts');
const onError = () => {};
const looks = new Map<string, number>();

const queues = await openQueues({ connection, prefix, now: () => new Date(rightTime()), onError });
const consumer = queues.consume(queue, { concurrency: 64, lockMs, onError }, async ({ data, stalls }) => {
  const { key, delays = 0, delayMs = 0, hold = false, kills = false } = data as ConsumerData;
  process.send?.(key);
  if (kills) process.kill(process.pid, 'SIGKILL');
  const look = (looks.get(key) ?? 0) + 1;
  looks.set(key, look);
  // A job that has lost a worker before is held only for a moment.
  if (hold) await (stalls === 0 ? once(process, 'message') : queues.ping());
  return look <= delays ? { kind: 'delay', until: new Date(rightTime() + delayMs) } : { kind: 'complete' };
});
process.on('message', async (word) => {
  if (word !== 'stop') return;
  await consumer.close(0);
  await queues.close();
  process.exit();
});
process.send?.('at work');

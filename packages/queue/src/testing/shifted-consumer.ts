/** The program of `startShifted`. */
import { once } from 'node:events';
import type { ShiftedData, ShiftedWork } from './shifted-process.ts';

const { connection, prefix, queue, lockMs, aheadMs }: ShiftedWork = JSON.parse(process.argv[2] ?? '');
const rightTime = Date.now;
Date.now = () => rightTime() + aheadMs;

const { openQueues } = await import('../open-queues.ts');
const now = () => new Date(rightTime());
const tell = (what: object) => void process.send?.(what);
const looks = new Map<string, number>();

const queues = await openQueues({ connection, prefix, now, onError: () => {} });
const consumer = queues.consume(queue, { concurrency: 4, lockMs, onError: () => {} }, async ({ data }) => {
  const { key, delays = 0, delayMs = 0, hold = false } = data as ShiftedData;
  tell({ key });
  const look = (looks.get(key) ?? 0) + 1;
  looks.set(key, look);
  if (hold) await once(process, 'message');
  return look <= delays ? { kind: 'delay', until: new Date(rightTime() + delayMs) } : { kind: 'complete' };
});
process.on('message', async (word) => {
  if (word !== 'stop') return;
  await consumer.close(0);
  await queues.close();
  process.exit();
});
tell({});

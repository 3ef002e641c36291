import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openQueues } from './open-queues.ts';
import type { Job, Queues } from './queue.ts';
import { type ConsumerProcess, startConsumer } from './testing/consumer-process.ts';
import { engines, openTestQueues, type TestQueues } from './testing/test-queues.ts';

const HOUR = 3_600_000;
const OFF = 3 * HOUR;

/** Timers of Node may come a millisecond early, and so may clocks that are read one after the other. */
const SLACK_MS = 10;

describe.each(engines)('on %s', (engine) => {
  let opened: TestQueues;
  beforeAll(async () => {
    opened = await openTestQueues(engine);
  });
  afterAll(() => opened.close());

  describe.each([
    ['ahead', -OFF],
    ['behind', OFF],
  ])('the clock of this process is three hours %s', (name, offsetMs) => {
    const now = () => new Date(Date.now() + offsetMs);
    let queues: Queues;
    beforeAll(async () => {
      queues = await openQueues({ connection: opened.connection, prefix: opened.prefix, now, onError: () => {} });
    });
    afterAll(() => queues.close());

    test('a job that was put off comes at its time, and does not reach its handler before', async () => {
      const queue = `delays-${name}`;
      let inHand = 0;
      let most = 0;
      const calls: { job: Job; at: number }[] = [];
      const keyOf = ({ data }: Job) => (data as { key: string }).key;
      const callsOf = (key: string) => calls.filter(({ job }) => keyOf(job) === key);
      const ms: Record<string, number[]> = { soon: [300, 2_500], tried: [1_500] };
      // So many that they would block the one place of the consumer for minutes at a second each.
      const far = Array.from({ length: 100 }, (_, n) => `far-${n}`);
      for (const key of far) ms[key] = [HOUR];
      const consumer = queues.consume(queue, { concurrency: 1, lockMs: 2_000, onError: () => {} }, async (job) => {
        const at = now().getTime();
        calls.push({ job, at });
        most = Math.max(most, ++inHand);
        await setImmediate();
        inHand -= 1;
        const key = keyOf(job);
        const afterMs = ms[key]?.[callsOf(key).length - 1];
        if (afterMs === undefined) return { kind: 'complete' };
        return key === 'tried' ? { kind: 'retry', afterMs } : { kind: 'delay', until: new Date(at + afterMs) };
      });
      await queues.add(
        queue,
        Object.keys(ms).map((key) => ({ key, data: { key } })),
      );
      await until('a look at each', () => far.every((key) => callsOf(key).length > 0));
      await until('the end of the other two', () => callsOf('soon').length === 3 && callsOf('tried').length === 2);
      await until('those that are far off alone', async () => {
        const { waiting, active, delayed } = await queues.depth(queue);
        return waiting + active + delayed === far.length;
      });
      expect(far.map((key) => callsOf(key).length)).toEqual(far.map(() => 1));
      expect(callsOf('tried').map(({ job }) => job.attempt)).toEqual([1, 2]);
      for (const key of ['soon', 'tried']) {
        const gaps = callsOf(key).flatMap(({ at }, n, all) => (n === 0 ? [] : [at - (all[n - 1]?.at ?? 0)]));
        gaps.forEach((gap, n) => void expect(gap).toBeGreaterThanOrEqual((ms[key]?.[n] ?? 0) - SLACK_MS));
      }
      expect(most).toBe(1);
      await consumer.close(0);
      expect(await queues.depth(queue)).toMatchObject({ active: 0, late: 0 });
    });

    test('a job that was added for later is not late before, and comes', async () => {
      const queue = `added-${name}`;
      await queues.add(queue, [{ key: 'a', data: {}, delayMs: 60_000 }]);
      expect(await queues.depth(queue)).toMatchObject({ delayed: 1, late: 0 });
      await queues.add(queue, [{ key: 'b', data: {}, delayMs: 50 }]);
      await until('the other to be late', async () => (await queues.depth(queue)).late === 1);
      const seen: Job[] = [];
      // Consumed by a process that has only its own clock, which agrees.
      const consumer = opened.queues.consume(
        queue,
        { concurrency: 1, lockMs: 2_000, onError: () => {} },
        async (job) => {
          seen.push(job);
          return { kind: 'complete' };
        },
      );
      await until('the job', () => seen.length > 0);
      await consumer.close(0);
    });
  });

  describe('a process with a wrong clock', () => {
    let child: ConsumerProcess;
    const start = (queue: string, aheadMs: number) =>
      startConsumer({ connection: opened.connection, prefix: opened.prefix, queue, lockMs: 1_000, aheadMs });

    test('which is behind and alone takes jobs that others put off', async () => {
      child = await start('behind', -OFF);
      await opened.queues.add('behind', [{ key: 'a', data: { key: 'a' }, delayMs: 200 }]);
      await until('the job', () => child.seen.length === 1);
      await child.stop();
    });

    test('which is ahead does not delay the next run by hours', async () => {
      child = await start('follows', OFF);
      await opened.queues.add('follows', [{ key: 'a', data: { key: 'a', hold: true } }]);
      await until('the run', () => child.seen.length === 1);
      await opened.queues.add('follows', [{ key: 'a', data: { key: 'a' }, delayMs: 10 * 60_000 }]);
      child.letGo();
      await until('the run that follows', () => child.seen.length === 2);
      await child.stop();
    });

    test.each([OFF, -OFF])('%i ms ahead works with a process whose clock is right', async (aheadMs) => {
      const queue = `both${aheadMs}`;
      child = await start(queue, aheadMs);
      const looks = new Map<string, number>();
      const consumer = opened.queues.consume(
        queue,
        { concurrency: 4, lockMs: 1_000, onError: () => {} },
        async (job) => {
          const { key } = job.data as { key: string };
          looks.set(key, (looks.get(key) ?? 0) + 1);
          return (looks.get(key) ?? 0) > 2
            ? { kind: 'complete' }
            : { kind: 'delay', until: new Date(Date.now() + 200) };
        },
      );
      const keys = Array.from({ length: 20 }, (_, n) => `${n}`);
      await opened.queues.add(
        queue,
        keys.map((key) => ({ key, data: { key, delays: 2, delayMs: 200 }, delayMs: 100 })),
      );
      await opened.empty(queue);
      // Each process counts its own looks. A job is done when one of them has looked at it a third time.
      const here = [...looks.values()].reduce((sum, count) => sum + count, 0);
      expect(here + child.seen.length).toBeLessThanOrEqual(keys.length * 5);
      await consumer.close(0);
      await child.stop();
    });

    test.each([OFF, -OFF])('%i ms ahead, and killed, does not block its jobs in hand', async (aheadMs) => {
      const queue = `killed${aheadMs}`;
      child = await start(queue, aheadMs);
      await opened.queues.add(queue, [{ key: 'a', data: { key: 'a', hold: true } }]);
      await until('the job in hand', () => child.seen.length === 1);
      await child.kill();
      const { seen, close } = opened.consuming(queue, () => ({ kind: 'complete' }));
      await until('the job here', () => seen.length === 1);
      expect(seen[0]?.stalls).toBe(1);
      await close();
    });
  });
});

import type { Job, Verdict } from '@newsloom/queue';
import { describe, expect, test } from 'vitest';
import { watchConsumption } from './consumption.ts';

const MINUTE = 60_000;
const job: Job = { id: '1', data: {}, attempt: 1, stalls: 0, waitedMs: 0 };
const { signal } = new AbortController();

/** A consumer of a queue. The test sets the depth and the clock. */
function consumer() {
  let now = 0;
  let waiting: number | Error = 0;
  const running = Promise.withResolvers<Verdict>();
  const consumption = watchConsumption(
    'fetch',
    () => running.promise,
    async () => {
      if (waiting instanceof Error) throw waiting;
      return waiting;
    },
    () => now,
  );
  return {
    ...consumption,
    end: () => running.resolve({ kind: 'complete' }),
    /** Lets time pass while this many jobs wait, and looks at the queue in between. */
    async pass(ms: number, jobs: number | Error) {
      waiting = jobs;
      await consumption.look();
      now += ms;
      await consumption.look();
    },
  };
}

describe('a consumer', () => {
  test('that lets jobs wait for minutes with nothing in hand is stuck', async () => {
    const { pass, check } = consumer();
    await pass(2 * MINUTE, 5);
    expect(check).not.toThrow();
    await pass(MINUTE, 5);
    expect(check).toThrow(
      expect.objectContaining({ code: 'consumer-stuck', params: { queue: 'fetch', seconds: 180 } }),
    );
  });

  test('with nothing to do is not', async () => {
    const { pass, check } = consumer();
    await pass(60 * MINUTE, 0);
    expect(check).not.toThrow();
  });

  test('whose queue is away is not', async () => {
    const { pass, check } = consumer();
    await pass(60 * MINUTE, new Error('away'));
    expect(check).not.toThrow();
  });

  test('that has a job in hand is not, however long that takes', async () => {
    const { pass, check, watched, end } = consumer();
    const handled = watched(job, signal);
    await pass(60 * MINUTE, 5);
    expect(check).not.toThrow();
    end();
    expect(await handled).toEqual({ kind: 'complete' });
    await pass(3 * MINUTE, 5);
    expect(check).toThrow();
  });

  test('that takes a job is not any more', async () => {
    const { pass, check, watched, end } = consumer();
    await pass(3 * MINUTE, 5);
    expect(check).toThrow();
    end();
    await watched(job, signal);
    expect(check).not.toThrow();
    await pass(2 * MINUTE, 5);
    expect(check).not.toThrow();
  });
});

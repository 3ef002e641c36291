import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openSuspects } from './suspects.ts';
import { startConsumer } from './testing/consumer-process.ts';
import { openTestQueues, type TestQueues } from './testing/test-queues.ts';

const START = 1_000_000;

test('one is taken in hand, and the next when it is done', () => {
  const suspects = openSuspects();
  expect(suspects.take(START)).toBeNull();
  expect(suspects.take(START)).not.toBeNull();
  suspects.release();
  expect(suspects.take(START)).toBeNull();
});

test('the others are put off one behind the other', () => {
  const suspects = openSuspects();
  suspects.take(START);
  expect([1, 2, 3].map(() => suspects.take(START))).toEqual([50, 100, 150]);
  // A job that comes back too early is put behind the last one.
  expect(suspects.take(START + 50)).toBe(150);
});

test('after an empty queue nothing is put off', () => {
  const suspects = openSuspects();
  suspects.take(START);
  suspects.take(START);
  expect(suspects.take(START + 60_000)).toBe(50);
});

/** Lets `count` jobs come at once, each in hand for `handlingMs`, until all are done. */
function comeAtOnce(count: number, handlingMs: number): { ms: number; looks: number } {
  const suspects = openSuspects();
  const coming = Array.from({ length: count }, () => START);
  let freeAt = START;
  let looks = 0;
  for (let at = coming.pop(); at !== undefined; at = coming.pop()) {
    if (looks > 0 && at >= freeAt) suspects.release();
    looks += 1;
    const waitMs = suspects.take(at);
    if (waitMs === null) freeAt = at + handlingMs;
    else coming.push(at + waitMs);
    coming.sort((one, other) => other - one);
  }
  return { ms: freeAt - START, looks };
}

test('the 64 jobs of a lost worker are done within a few seconds', () => {
  const { ms, looks } = comeAtOnce(64, 20);
  expect(ms).toBeLessThan(4_000);
  expect(looks).toBeLessThan(2 * 64);
});

test('slow jobs cause twenty looks a second in all', () => {
  const { ms, looks } = comeAtOnce(64, 1_000);
  expect(ms).toBeLessThan(64 * 1_100);
  expect(looks).toBeLessThan(64 + ms / 50);
});

describe('the job in hand waits until it is alone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** One job in hand that waits until it is alone; `seen` says whether it is. */
  const waiting = () => {
    const suspects = openSuspects();
    suspects.come();
    const seen = { alone: false };
    void suspects.alone().then(() => {
      seen.alone = true;
    });
    return { suspects, seen };
  };

  test('which it is when no other came for a moment', async () => {
    const { seen } = waiting();
    await vi.advanceTimersByTimeAsync(19);
    expect(seen.alone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.alone).toBe(true);
  });

  test('and not before the others have gone', async () => {
    const { suspects, seen } = waiting();
    suspects.come();
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.alone).toBe(false);
    suspects.go();
    await vi.advanceTimersByTimeAsync(20);
    expect(seen.alone).toBe(true);
  });

  test('nor when one came and went meanwhile', async () => {
    const { suspects, seen } = waiting();
    await vi.advanceTimersByTimeAsync(10);
    suspects.come();
    suspects.go();
    await vi.advanceTimersByTimeAsync(10);
    expect(seen.alone).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(seen.alone).toBe(true);
  });

  test('but for a second at most', async () => {
    const { suspects, seen } = waiting();
    suspects.come();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.alone).toBe(true);
  });
});

describe('jobs of workers that were killed', () => {
  const KEYS = Array.from({ length: 64 }, (_, n) => `${n}`);
  /** Long enough that a busy machine renews the locks of workers that live; a lock that ran out counts as a stall. */
  const LOCK_MS = 3_000;
  let opened: TestQueues;
  beforeAll(async () => {
    opened = await openTestQueues('redis');
  });
  afterAll(() => opened.close());

  const start = ({ connection, prefix }: TestQueues, queue: string) =>
    startConsumer({ connection, prefix, queue, lockMs: LOCK_MS, aheadMs: 0 });

  /** Works off the remaining jobs. Records how often each job lost a worker, and how many were in hand at once. */
  const workOff = async (queue: string) => {
    const stalls = new Map<string, number>();
    let inHand = 0;
    let most = 0;
    const consumer = opened.queues.consume(
      queue,
      { concurrency: 64, lockMs: LOCK_MS, onError: () => {} },
      async (job) => {
        most = Math.max(most, ++inHand);
        stalls.set((job.data as { key: string }).key, job.stalls);
        await setImmediate();
        inHand -= 1;
        return { kind: 'complete' };
      },
    );
    await opened.empty(queue);
    await consumer.close(0);
    return { stalls, most };
  };

  test('are done one after the other', async () => {
    const child = await start(opened, 'killed');
    await opened.queues.add(
      'killed',
      KEYS.map((key) => ({ key, data: { key, hold: true } })),
    );
    await until('all in hand', () => child.seen.length === KEYS.length);
    await child.kill();
    const { stalls, most } = await workOff('killed');
    expect([...stalls].sort()).toEqual(KEYS.map((key) => [key, 1]).sort());
    expect(most).toBe(1);
  });

  test('do not count as the cause', async () => {
    const first = await start(opened, 'killer');
    await opened.queues.add('killer', [
      ...KEYS.slice(1).map((key) => ({ key, data: { key, hold: true } })),
      { key: 'killer', data: { key: 'killer', kills: true } },
    ]);
    await first.ended;
    const second = await start(opened, 'killer');
    await second.ended;
    const { stalls } = await workOff('killer');
    expect(stalls.get('killer')).toBe(2);
    // One or two may be on their way at that very moment.
    expect([...stalls.values()].filter((count) => count > 1).length).toBeLessThan(KEYS.length / 4);
  });
});

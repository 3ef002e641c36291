import { expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { watchCpuTime } from './cpu-time.ts';

/** A thread that reports the CPU times (ms) given by the test, one for each reading. */
function testThread(answer: (asked: number) => number | 'ended') {
  let asked = 0;
  return {
    asked: () => asked,
    cpuUsage: async () => {
      const ms = answer(asked++);
      if (ms === 'ended') throw new Error('the thread has ended');
      // A third of it is system time, which also counts.
      return { user: (ms * 2_000) / 3, system: (ms * 1_000) / 3 };
    },
  };
}

test('earlier CPU time does not count, later CPU time does', async () => {
  const thread = testThread((asked) => 5_000 + asked * 10);
  const watch = watchCpuTime(thread, 35);
  await until('the time is spent', async () => watch.spent.aborted);
  expect(watch.spent.reason).toMatchObject({ code: 'page-deadline', params: { ms: 35 } });
  expect(thread.asked()).toBe(5);
});

test('idle time does not count, and nothing looks after the end', async () => {
  const thread = testThread(() => 5_000);
  const watch = watchCpuTime(thread, 1);
  await until('a few looks', async () => thread.asked() > 5);
  expect(watch.spent.aborted).toBe(false);
  watch.end();
  const asked = thread.asked();
  await new Promise((resolve) => setImmediate(resolve));
  expect(thread.asked()).toBe(asked);
});

test('a thread that ends meanwhile has spent nothing', async () => {
  const thread = testThread((asked) => (asked === 0 ? 0 : 'ended'));
  const watch = watchCpuTime(thread, 1);
  await until('a few looks', async () => thread.asked() > 3);
  expect(watch.spent.aborted).toBe(false);
  watch.end();
});

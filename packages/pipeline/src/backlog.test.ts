import { storyProgress } from '@newsloom/store';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isAtRest } from './backlog.ts';
import { openTestRuntime, START, type TestRuntime } from './testing/test-runtime.ts';

let bench: TestRuntime;
beforeAll(async () => {
  bench = await openTestRuntime();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const later = (seconds: number): Date => new Date(START.getTime() + 1000 * seconds);

/** A story without news whose next second look is at `lookAt`; `isScored` says whether it waits for a stage. */
async function story(lookAt: Date, isScored: boolean): Promise<void> {
  const { db } = bench.runtime.store;
  const touched = { id: 's1', shard: 'en', language: 'en', lastArticleAt: START };
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, [touched], START, lookAt));
  if (isScored) await db.updateTable('stories').set({ scored_revision: 1, published_revision: 1 }).execute();
}

const isDone = () => isAtRest(bench.runtime.store.db, START);

test('an empty store is at rest', async () => {
  expect(await isDone()).toBe(true);
});

test('a story that waits for a stage is work', async () => {
  await story(later(3600), false);
  expect(await isDone()).toBe(false);
});

test.each([
  ['due soon is work', 59, false],
  ['due in ten minutes is not', 600, true],
])('a second look that is %s', async (_, seconds, done) => {
  await story(later(seconds), true);
  expect(await isDone()).toBe(done);
});

import { enqueue, entryOf, STAGE_NAMES, type StageName } from '@newsloom/pipeline';
import type { Db } from '@newsloom/store';
import { expect, test } from 'vitest';
import { dump } from '../harness/dump.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { outcomeOf } from '../harness/stories.ts';
import { until } from '../harness/until.ts';

test('invariant 3: running every job of every stage again changes nothing', async () => {
  const newsloom = await openNewsloom();
  const server = await followSample(newsloom.db, SOME);
  newsloom.start();
  await newsloom.idle();
  await drained(newsloom);
  const before = await dump(newsloom.db);
  expect(before.articles?.length).toBe(server.articles.length);

  for (let round = 0; round < 3; round++) {
    for (const stage of STAGE_NAMES.toReversed())
      await enqueue(newsloom.runtime, stage, await unitsOf(newsloom.db, stage));
  }
  await drained(newsloom);
  expect(await dump(newsloom.db)).toEqual(before);
  await newsloom.close();
  await server.stop();
});

test('invariant 3: any interleaving of the stages gives the same stories', async () => {
  const outcomes = [];
  // One unit at a time and many at once: two very different interleavings.
  for (const concurrency of [1, 64]) {
    const all = STAGE_NAMES.map((stage) => `${stage}=${concurrency}`).join();
    const newsloom = await openNewsloom('redis', { NEWSLOOM_CONCURRENCY: all });
    const server = await followSample(newsloom.db, SOME);
    newsloom.start();
    await newsloom.idle();
    outcomes.push(outcomeOf(await newsloom.stories()));
    await newsloom.close();
    await server.stop();
  }
  expect(outcomes[1]).toEqual(outcomes[0]);
});

async function unitsOf(db: Db, stage: StageName) {
  const traceId = 'again';
  switch (entryOf(stage).unit) {
    case 'feed':
      return (await db.selectFrom('feeds').select('id').execute()).map((feed) => ({ ...feed, traceId }));
    case 'article':
      return (await db.selectFrom('articles').select(['id', 'shard']).execute()).map((one) => ({ ...one, traceId }));
    case 'webhook':
      return (await db.selectFrom('webhooks').select('id').execute()).map((webhook) => ({ ...webhook, traceId }));
    case 'story':
      return (await db.selectFrom('stories').select('id').execute()).map((story) => ({ ...story, traceId }));
  }
}

/** Waits until no queue holds a job. */
async function drained({ runtime, config }: Newsloom): Promise<void> {
  const queues = [
    ...STAGE_NAMES.filter((stage) => stage !== 'cluster'),
    ...config.shards.map((shard) => `cluster-${shard}`),
  ];
  await until('drained queues', async () => {
    const depths = await Promise.all(queues.map((queue) => runtime.queues.depth(queue)));
    return depths.every(({ waiting, active, delayed }) => waiting + active + delayed === 0);
  });
}

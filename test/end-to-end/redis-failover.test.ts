import { articleCounts } from '@newsloom/store';
import { afterEach, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { masterOf, startCluster } from '../harness/redis-cluster.ts';
import { openRedisFarm, type RedisFarm, type RedisNode } from '../harness/redis-node.ts';
import { startSentinels } from '../harness/redis-sentinel.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const placesOf = (nodes: readonly RedisNode[]): string => nodes.map(({ port }) => `127.0.0.1:${port}`).join();

/** Opens a newsloom whose queues are those of `environment`. */
async function onQueues(environment: Record<string, string>): Promise<Newsloom> {
  const newsloom = await openNewsloom('postgres', { NEWSLOOM_QUEUE: 'redis', ...environment });
  closing.push(newsloom.close);
  return newsloom;
}

/** Runs a part of the sample newsroom, calls `fail` when a third is done, and expects every article in a story. */
async function runThrough(newsloom: Newsloom, fail: () => Promise<void>): Promise<void> {
  const server = await followSample(newsloom.db, SOME);
  closing.push(server.stop);
  const { length: wanted } = server.articles;
  newsloom.start();
  const through = async () => {
    const counts = await articleCounts(newsloom.db);
    return counts.reduce((sum, { status, count }) => (status === 'discovered' ? sum : sum + count), 0);
  };
  await until('a third of the articles', async () => (await through()) >= wanted / 3);
  await fail();
  await newsloom.idle();
  expect(await articleCounts(newsloom.db)).toEqual([{ status: 'published', count: wanted }]);
  const stories = await newsloom.stories();
  expect(stories.flatMap(({ articles }) => articles)).toHaveLength(wanted);
}

async function farm(): Promise<RedisFarm | null> {
  const opened = await openRedisFarm();
  if (opened) closing.push(opened.close);
  return opened;
}

test('a Redis Cluster whose busy master dies: its replica takes over, and no article is lost', async (context) => {
  const redis = await farm();
  if (redis === null) return context.skip('there is no Redis here');
  const nodes = await startCluster(redis);
  const newsloom = await onQueues({ NEWSLOOM_REDIS_CLUSTER: placesOf(nodes) });
  const busy = () => masterOf(nodes, `${newsloom.config.queue.prefix}:{extract}:wait`);
  const before = await busy();
  await runThrough(newsloom, before.kill);
  expect((await busy()).port).not.toBe(before.port);
});

test('a master that three sentinels watch dies: its replica takes over, and no article is lost', async (context) => {
  const redis = await farm();
  if (redis === null) return context.skip('there is no Redis here');
  const { master, sentinels } = await startSentinels(redis);
  const newsloom = await onQueues({ NEWSLOOM_REDIS_SENTINELS: placesOf(sentinels) });
  await runThrough(newsloom, master.kill);
});

import { backlog, isIdle } from '@newsloom/pipeline';
import { articleCounts } from '@newsloom/store';
import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';
import { allServices } from '../harness/all-services.ts';
import { openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';

test('invariant 1: lost jobs cost time, never an article', async () => {
  const newsloom = await openNewsloom();
  const server = await followSample(newsloom.db, SOME);
  // Only the first stages run, so that the queues of the others fill up.
  const first = newsloom.start(allServices.filter(({ name }) => name === 'poll' || name === 'fetch'));
  await until('every page fetched', async () => {
    const { fetched } = Object.fromEntries(
      (await articleCounts(newsloom.db)).map(({ status, count }) => [status, count]),
    );
    return fetched === server.articles.length;
  });
  await first.stop(1_000);

  const redis = new Redis(inject('redisUrl'));
  const keys = await redis.keys(`${newsloom.config.queue.prefix}:*`);
  expect(keys.length).toBeGreaterThan(0);
  await redis.del(keys);
  redis.disconnect();
  expect(await newsloom.runtime.queues.depth('extract')).toMatchObject({ waiting: 0, active: 0, delayed: 0 });

  newsloom.start();
  await newsloom.idle();
  expect(await articleCounts(newsloom.db)).toEqual([{ status: 'published', count: server.articles.length }]);
  expect(isIdle(await backlog(newsloom.db, new Date()))).toBe(true);
  await newsloom.close();
  await server.stop();
});

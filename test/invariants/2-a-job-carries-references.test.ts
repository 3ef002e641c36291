import { payloadSchemas } from '@newsloom/pipeline';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';

/** An id of 17 characters and a trace id of 36, with their names: a body would not fit. */
const REFERENCE_BYTES = 120;

test('invariant 2: no job and no result in the queue is larger than a reference', async () => {
  const newsloom = await openNewsloom();
  const server = await followSample(newsloom.db, SOME);
  const redis = new Redis(inject('redisUrl'));
  const data = new Set<string>();
  // Every job is added through this function.
  const { add } = newsloom.runtime.queues;
  newsloom.runtime.queues.add = async (queue, jobs) => {
    for (const job of jobs) data.add(JSON.stringify(job.data));
    return add(queue, jobs);
  };
  newsloom.start();
  await newsloom.idle();

  expect(data.size).toBeGreaterThan(server.articles.length);
  expect(Math.max(...[...data].map((text) => text.length))).toBeLessThan(REFERENCE_BYTES);
  // Only bookkeeping is left in Redis: no job, no result.
  const left = await redis.keys(`${newsloom.config.queue.prefix}:*`);
  for (const key of left) expect(await redis.memory('USAGE', key)).toBeLessThan(50_000);
  redis.disconnect();
  await newsloom.close();
  await server.stop();
});

test('invariant 2: a payload with anything besides the reference is refused', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, body) => {
      fc.pre(name !== 'articleId' && name !== 'traceId');
      const payload = { articleId: 'a1', traceId: 't1', [name]: body };
      // A computed `__proto__` makes an own property here, so it is also checked.
      expect(payloadSchemas.article.safeParse(payload).success).toBe(false);
    }),
  );
});

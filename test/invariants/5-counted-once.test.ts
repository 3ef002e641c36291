import type { StageEvent } from '@newsloom/observability';
import { entryOf, STAGE_NAMES } from '@newsloom/pipeline';
import { expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';

test('invariant 5: each article is counted once per stage, with its real outcome', async () => {
  const newsloom = await openNewsloom();
  const server = await followSample(newsloom.db, SOME);
  const events: StageEvent[] = [];
  newsloom.runtime.report = (event) => events.push(event);
  newsloom.start();
  await newsloom.idle();
  await newsloom.close();
  await server.stop();

  const perArticle = STAGE_NAMES.filter((stage) => entryOf(stage).unit === 'article');
  for (const stage of perArticle) {
    // A second job for a finished unit counts as `stale`, which is not a second count of the outcome.
    const counted = events.filter(
      (event) => event.stage === stage && event.outcome === 'done' && event.code !== 'stale',
    );
    const again = counted.filter((event, index) => counted.findIndex(({ unitId }) => unitId === event.unitId) < index);
    // Only a copy whose original came later passes through clustering a second time.
    expect(stage === 'cluster' ? again.length <= 9 : again.length === 0).toBe(true);
    expect(new Set(counted.map(({ unitId }) => unitId)).size).toBe(server.articles.length);
  }
  expect(events.filter(({ outcome }) => outcome === 'failed' || outcome === 'retry')).toEqual([]);
});

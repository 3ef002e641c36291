import { feedIdOf, feeds, stories, storyProgress } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { done } from './outcome.ts';
import { defineStage } from './stage.ts';
import { useStageBench } from './testing/stage-bench.ts';
import { FEED, START } from './testing/test-runtime.ts';

const at = (ms: number): Date => new Date(START.getTime() + ms);

const bench = useStageBench();
const { run, openFailures } = bench;

describe('units without an end', () => {
  test('a feed that fails rests for an hour, with the reason on its row', async () => {
    await feeds.add(bench.runtime().store.db, [{ url: FEED }], START);
    const stage = defineStage({
      name: 'poll',
      load: async (ids) => new Map(ids.map((id) => [id, {}])),
      work: () => Promise.reject(new Error('a defect')),
      save: async () => new Map(),
    });
    const feedId = feedIdOf(FEED);
    expect(await run(stage, { feedId, traceId: 't' }, { attempt: 4 })).toEqual({ kind: 'complete' });
    expect(await feeds.list(bench.runtime().store.db)).toMatchObject([
      { status: 'active', error_code: 'unexpected', error_count: 1, next_poll_at: at(3_600_000) },
    ]);
    expect(await openFailures()).toMatchObject([
      { stage: 'poll', unit: 'feed', unit_id: feedId, host: 'gazette.example' },
    ]);
  });

  test('a story that fails rests for an hour, and is still due', async () => {
    const { db } = bench.runtime().store;
    const story = { id: 's1', shard: 'en', language: 'en', lastArticleAt: START };
    await db.transaction().execute((transaction) => storyProgress.touch(transaction, [story], START));
    const stage = defineStage({
      name: 'score',
      load: () => Promise.reject(new Error('a defect')),
      work: async () => done('scored', null),
      save: async () => new Map(),
    });
    expect(await run(stage, { storyId: 's1', traceId: 't' }, { attempt: 4 })).toEqual({ kind: 'complete' });
    expect(await stories.byId(db, 's1')).toMatchObject({ queued_at: at(3_600_000), revision: 1, scored_revision: 0 });
    expect(await openFailures()).toMatchObject([{ stage: 'score', unit: 'story', unit_id: 's1', host: null }]);
  });
});

import { ownAccess, startApi } from '@newsloom/api';
import { VERSION } from '@newsloom/config';
import { openMetrics } from '@newsloom/observability';
import type { Listening } from '@newsloom/pipeline';
import type { SampleServer } from '@newsloom/sample';
import { changes, storyIdOf, storyLooks } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess } from '../harness/worker-process.ts';
import { type Mirror, startMirror } from './mirror.ts';

let newsloom: Newsloom;
let server: SampleServer;
let api: Listening;
let mirror: Mirror;

beforeAll(async () => {
  newsloom = await openNewsloom();
  server = await followSample(newsloom.db, SOME);
  api = await openOn(0);
});
afterAll(async () => {
  await mirror.stop();
  await api.stop();
  await server.stop();
  await newsloom.close();
});

function openOn(port: number): Promise<Listening> {
  const { store, log, now } = newsloom.runtime;
  const metrics = openMetrics();
  const depths = async () => [];
  return startApi({
    ...{ store, metrics, log, now, depths },
    access: ownAccess,
    port,
    version: VERSION,
    ready: depths,
  });
}

async function restart(): Promise<void> {
  const port = Number(new URL(api.url).port);
  await api.stop();
  api = await openOn(port);
}

/** The stories that readers see, as the store has them. */
const stored = async () =>
  Object.fromEntries(
    (await newsloom.stories())
      .filter(({ status }) => status !== 'merged' && status !== 'retracted')
      .map((story) => [story.id, story]),
  );

async function untilEqual(): Promise<void> {
  const versions = (stories: Record<string, { version: number }>) =>
    JSON.stringify(
      Object.entries(stories)
        .map(([id, { version }]) => `${id} ${version}`)
        .sort(),
    );
  await until('a mirror that has every version', async () => {
    return versions(await stored()) === versions(Object.fromEntries(mirror.copy.stories));
  });
  expect(Object.fromEntries(mirror.copy.stories)).toEqual(await stored());
}

test('a mirror stays equal to the store, whatever is killed or restarted', async () => {
  mirror = startMirror(api.url);
  const doomed = await startWorkerProcess(['all'], newsloom.environment);
  await until('the first stories', () => mirror.copy.stories.size > 3);
  await restart();
  await doomed.kill();
  const stories = mirror.copy.stories.size;
  newsloom.start();
  await until('more stories', () => mirror.copy.stories.size > stories);
  await restart();
  await mirror.stop();
  mirror = startMirror(api.url, mirror.copy);
  await newsloom.idle();
  await untilEqual();
  expect(mirror.copy.stories.size).toBeGreaterThan(10);

  await mergeSplitAndEmpty();
  await newsloom.idle();
  const kinds = new Set((await changes.after(newsloom.db, 0, 10_000)).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    ...['story.created', 'story.merged', 'story.retracted', 'story.split', 'story.updated'],
  ]);
  await untilEqual();
});

/** Merges two stories, splits one of several articles, and moves the articles of another away. */
async function mergeSplitAndEmpty(): Promise<void> {
  const bySize = Object.values(await stored()).sort((a, b) => b.articleCount - a.articleCount);
  const [large, taker, merged, emptied] = bySize.map(({ id }) => id);
  const [first, second] = bySize[0]?.articles ?? [];
  if (!large || !taker || !merged || !emptied || !first || !second) throw new Error('too few stories');
  const part = (second.duplicateOf === null ? second : first).id;
  const begun = storyIdOf(`${part} of its own`);
  const evidence = { clusterer: 'test', reason: 'split' as const, similarity: 1, components: {}, runnersUp: [] };
  const { shard } = await newsloom.db
    .selectFrom('stories')
    .select('shard')
    .where('id', '=', large)
    .executeTakeFirstOrThrow();
  const left = bySize[3]?.articles.map(({ id }) => ({ id, from: emptied, to: taker, evidence })) ?? [];
  await newsloom.db.transaction().execute((transaction) =>
    storyLooks.saveLook(
      transaction,
      {
        shard,
        looked: [],
        moved: [{ id: part, from: large, to: begun, evidence }, ...left],
        merged: new Map([[merged, taker]]),
        split: new Map([[begun, { from: large, language: 'en', lastArticleAt: null }]]),
      },
      new Date(),
    ),
  );
}

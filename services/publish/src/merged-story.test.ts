import { payloadOf, type Stage } from '@newsloom/pipeline';
import { jobOf, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { scoreStage } from '@newsloom/score';
import { bringStories, idOf, STORY_IDS } from '@newsloom/score/testing';
import { type ClusterEvidence, type Db, type LookResult, stories, storyLooks } from '@newsloom/store';
import { beforeEach, expect, test } from 'vitest';
import { publishStage } from './publish-stage.ts';

const bench = useStageBench();
const db = (): Db => bench.runtime().store.db;
beforeEach(async () => {
  await bringStories(db(), START);
});

async function run(stage: Stage, ids: readonly string[]): Promise<void> {
  const handle = stage.handler(bench.runtime());
  await Promise.all(ids.map((id) => handle(jobOf(payloadOf('story', id, 'trace-1')), running)));
}

async function publish(...ids: string[]): Promise<void> {
  await run(scoreStage(), ids);
  await run(publishStage({ debounceMs: 0 }), ids);
}

const documentOf = async (id: string) => (await stories.byId(db(), id))?.document;
const changesOf = async (...ids: string[]) => {
  const all = await db().selectFrom('changes').select(['story_id', 'kind']).orderBy('seq').execute();
  return all.filter(({ story_id }) => ids.includes(story_id)).map(({ kind }) => kind);
};

const evidence = (reason: ClusterEvidence['reason']): ClusterEvidence => ({
  clusterer: 'test',
  reason,
  similarity: 0.9,
  components: {},
  runnersUp: [],
});
const NOTHING: LookResult = { shard: 'en', looked: [], moved: [], merged: new Map(), split: new Map() };

/** Saves the changes of a look, and publishes the stories concerned. */
async function look(result: Partial<LookResult>): Promise<void> {
  const save = { ...NOTHING, ...result };
  const ids = await db()
    .transaction()
    .execute((transaction) => storyLooks.saveLook(transaction, save, START));
  await publish(...ids);
}

const mergeRecital = () =>
  look({
    moved: [{ id: idOf('recital'), from: 's-recital', to: 's-dam', evidence: evidence('merged') }],
    merged: new Map([['s-recital', 's-dam']]),
  });
const splitDam = async (): Promise<void> => {
  const [one] = (await documentOf('s-dam'))?.articles ?? [];
  const id =
    one?.id ??
    (await db().selectFrom('articles').select('id').where('story_id', '=', 's-dam').executeTakeFirstOrThrow()).id;
  await look({
    moved: [{ id, from: 's-dam', to: 's-new', evidence: evidence('split') }],
    split: new Map([['s-new', { from: 's-dam', language: 'en', lastArticleAt: START }]]),
  });
};

test('a merged story ends with a version that names the one that took it in, and that one has its articles', async () => {
  await publish(...STORY_IDS);
  await mergeRecital();
  expect(await documentOf('s-recital')).toMatchObject({
    status: 'merged',
    mergedInto: 's-dam',
    articles: [],
    version: 2,
  });
  expect((await documentOf('s-dam'))?.articles.map(({ id }) => id)).toContain(idOf('recital'));
  expect(await changesOf('s-recital')).toEqual(['story.created', 'story.merged']);
  expect(await changesOf('s-dam')).toEqual(['story.created', 'story.updated']);
});

test('a merge is told at once, also in a burst', async () => {
  const SECOND = 1_000;
  await publish(...STORY_IDS);
  const save = { ...NOTHING, merged: new Map([['s-recital', 's-dam']]) };
  await db()
    .transaction()
    .execute((transaction) => storyLooks.saveLook(transaction, save, START));
  await run(scoreStage(), ['s-recital']);
  await run(publishStage({ debounceMs: SECOND }), ['s-recital']);
  expect(await documentOf('s-recital')).toMatchObject({ status: 'merged', version: 2 });
});

test('a merge is told once', async () => {
  await publish(...STORY_IDS);
  await mergeRecital();
  await look({ merged: new Map([['s-recital', 's-dam']]) });
  expect(await changesOf('s-recital')).toEqual(['story.created', 'story.merged']);
});

test('a story that was merged before it was published is never told of', async () => {
  await mergeRecital();
  expect(await changesOf('s-recital')).toEqual([]);
  expect(await documentOf('s-recital')).toBeNull();
});

test('what was merged into a story that is merged itself leads to the last one', async () => {
  await publish(...STORY_IDS);
  await mergeRecital();
  await look({ merged: new Map([['s-dam', 's-harbour']]) });
  expect((await stories.byId(db(), 's-recital'))?.merged_into).toBe('s-harbour');
  expect(await documentOf('s-recital')).toMatchObject({ status: 'merged', mergedInto: 's-dam' });
  expect((await documentOf('s-harbour'))?.articleCount).toBe(6);
});

test('a story that was split off says from which, if readers knew that one', async () => {
  await publish(...STORY_IDS);
  await splitDam();
  expect(await documentOf('s-new')).toMatchObject({ splitFrom: 's-dam', articleCount: 1, status: expect.any(String) });
  expect(await changesOf('s-new')).toEqual(['story.split']);
  expect(await changesOf('s-dam')).toEqual(['story.created', 'story.updated']);
});

test('a story that was split off before anything was published is created', async () => {
  await splitDam();
  expect(await documentOf('s-new')).toMatchObject({ splitFrom: null });
  expect(await changesOf('s-new')).toEqual(['story.created']);
});

test('related stories are named as they are now', async () => {
  const runnersUp = [{ storyId: 's-recital', similarity: 0.3 }];
  await db()
    .updateTable('articles')
    .set({ cluster_evidence: JSON.stringify({ ...evidence('similar'), runnersUp }) })
    .where('story_id', '=', 's-harbour')
    .execute();
  await publish(...STORY_IDS);
  expect((await documentOf('s-harbour'))?.related).toMatchObject([{ id: 's-recital', score: 0.3 }]);
  await mergeRecital();
  await look({ moved: [{ id: idOf('dam'), from: 's-dam', to: 's-harbour', evidence: evidence('merged') }] });
  expect((await documentOf('s-harbour'))?.related).toMatchObject([{ id: 's-dam', score: 0.3 }]);
});

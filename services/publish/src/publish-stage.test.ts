import { payloadOf, type Stage } from '@newsloom/pipeline';
import { jobOf, meanwhile, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { scoreStage } from '@newsloom/score';
import { bringStories, idOf, join, STORY_IDS } from '@newsloom/score/testing';
import { type Db, stories, storyProgress, type Transaction } from '@newsloom/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishStage } from './publish-stage.ts';

const bench = useStageBench();
const db = (): Db => bench.runtime().store.db;
beforeEach(async () => {
  await bringStories(db(), START);
  await score(...STORY_IDS);
});

function run(stage: Stage, ids: readonly string[]) {
  const handle = stage.handler(bench.runtime());
  return Promise.all(ids.map((id) => handle(jobOf(payloadOf('story', id, 'trace-1')), running)));
}
const score = (...ids: string[]) => run(scoreStage(), ids);
/** Publishes stories as one batch. */
const publish = (...ids: string[]) => run(publishStage({ debounceMs: 0 }), ids);

async function storyOf(id: string) {
  const story = await stories.byId(db(), id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
}

const changes = () => db().selectFrom('changes').select(['story_id', 'version', 'kind']).orderBy('seq').execute();

/** Everything that publishing writes. */
const published = async () => ({
  stories: await db().selectFrom('stories').selectAll().orderBy('id').execute(),
  versions: await db().selectFrom('former_versions').selectAll().orderBy('story_id').orderBy('version').execute(),
  changes: await changes(),
  articles: await db().selectFrom('articles').select(['external_id', 'status']).orderBy('id').execute(),
});

/** The last reason code of each story. */
function codes(): Record<string, string> {
  const reports = bench.reports().filter(({ stage }) => stage === 'publish');
  return Object.fromEntries(reports.map(({ unitId, code }) => [unitId, code]));
}

const DONE = { kind: 'complete' };
const MORE = { text: 'The pier will cost more than was said. Anna Lind was not at home.', outlet: null, hours: 8 };

describe('stories that come together', () => {
  test('have the same documents as each alone', async () => {
    expect(await publish(...STORY_IDS)).toEqual(STORY_IDS.map(() => DONE));
    const together = await published();
    expect(together.stories.map(({ id, document }) => [id, document?.articleCount])).toEqual([
      ['s-dam', 2],
      ['s-harbour', 3],
      ['s-recital', 1],
    ]);
    await db().updateTable('stories').set({ version: 0, document: null, published_revision: 0 }).execute();
    await db().updateTable('articles').set({ status: 'clustered' }).execute();
    await db().deleteFrom('changes').execute();
    for (const id of STORY_IDS) await publish(id);
    expect(await published()).toEqual(together);
  });

  test('each end in their own way', async () => {
    await publish(...STORY_IDS);
    await join(db(), 's-harbour', 'cost', MORE, START);
    await join(db(), 's-new', 'news', MORE, START);
    await db().updateTable('articles').set({ story_id: 's-new' }).where('id', '=', idOf('recital')).execute();
    await db()
      .transaction()
      .execute((transaction) => storyProgress.touchAll(transaction, ['s-dam', 's-recital']));
    const ids = [...STORY_IDS, 's-new'];
    await score(...ids);
    await publish(...ids);
    expect(codes()).toEqual({
      's-harbour': 'updated',
      's-dam': 'unchanged',
      's-recital': 'retracted',
      's-new': 'created',
    });
    expect((await changes()).slice(STORY_IDS.length)).toEqual([
      { story_id: 's-harbour', version: 2, kind: 'story.updated' },
      { story_id: 's-recital', version: 2, kind: 'story.retracted' },
      { story_id: 's-new', version: 1, kind: 'story.created' },
    ]);
    expect(await storyProgress.unpublished(db(), ids)).toEqual([]);
    const { versions } = await published();
    expect(versions.map(({ story_id, version }) => [story_id, version])).toEqual([
      ['s-harbour', 1],
      ['s-recital', 1],
    ]);
  });

  test('without articles keep only name, times and changelog', async () => {
    await publish('s-harbour');
    const { document: before } = await storyOf('s-harbour');
    expect(before).toMatchObject({
      articleCount: 3,
      keyPoints: [expect.anything(), ...(before?.keyPoints.slice(1) ?? [])],
    });
    await db().updateTable('articles').set({ story_id: null }).where('story_id', '=', 's-harbour').execute();
    await db()
      .transaction()
      .execute((transaction) => storyProgress.touchAll(transaction, ['s-harbour']));
    await score('s-harbour');
    await publish('s-harbour');
    const { document: after } = await storyOf('s-harbour');
    expect(after).toMatchObject({
      id: 's-harbour',
      slug: before?.slug,
      status: 'retracted',
      version: 2,
      headline: { text: before?.headline.text, articleId: null },
      firstPublishedAt: before?.firstPublishedAt,
      firstSeenAt: before?.firstSeenAt,
      lastArticleAt: before?.lastArticleAt,
      changelog: [{ version: 1 }, { version: 2, kind: 'story.retracted', summary: 'No article is left in the story.' }],
    });
    expect(after).toMatchObject({
      dek: null,
      dekSource: null,
      keyPoints: [],
      articles: [],
      articleCount: 0,
      originalCount: 0,
      reprintCount: 0,
      outletCount: 0,
      ownerCount: 0,
      bias: { left: 0, center: 0, right: 0, unrated: 0, rated: 0 },
      countries: {},
      blindspot: null,
      topics: [],
      keywords: [],
      entities: [],
      locations: [],
      eventLocation: null,
      timeline: [],
      related: [],
      image: null,
      importance: { value: 0 },
    });
    expect(JSON.stringify(after)).not.toMatch(/gazette|courier/);
  });

  test('are retracted once when the last article leaves, and return when an article joins', async () => {
    const makeDue = async () => {
      await db()
        .transaction()
        .execute((transaction) => storyProgress.touchAll(transaction, ['s-recital']));
      await score('s-recital');
      await publish('s-recital');
    };
    await publish('s-recital');
    await db().updateTable('articles').set({ story_id: null }).where('story_id', '=', 's-recital').execute();
    await makeDue();
    await makeDue();
    expect(codes()).toEqual({ 's-recital': 'unchanged' });
    expect(await storyOf('s-recital')).toMatchObject({ version: 2, document: { status: 'retracted' } });
    expect(await storyProgress.unpublished(db(), ['s-recital'])).toEqual([]);
    await join(db(), 's-recital', 'cost', MORE, START);
    await makeDue();
    expect((await changes()).map(({ kind }) => kind)).toEqual(['story.created', 'story.retracted', 'story.updated']);
    expect(await storyOf('s-recital')).toMatchObject({ document: { status: 'active', articleCount: 1 } });
  });

  test('publish the articles of their figures, and no others', async () => {
    await join(db(), 's-harbour', 'cost', MORE, START);
    await publish(...STORY_IDS);
    const { articles } = await published();
    expect(articles.filter(({ status }) => status !== 'published')).toEqual([
      { external_id: 'cost', status: 'clustered' },
    ]);
  });
});

describe('a story in a burst', () => {
  const SECOND = 1_000;
  const published = async (id: string) => {
    const [verdict] = await run(publishStage({ debounceMs: SECOND }), [id]);
    return verdict;
  };
  const grow = async (name: string) => {
    await join(db(), 's-dam', name, { ...MORE, text: `${MORE.text} The ${name} was seen.` }, START);
    await score('s-dam');
  };

  test('rests before its next version, and then has all that came meanwhile', async () => {
    expect(await published('s-dam')).toEqual(DONE);
    await grow('one');
    const now = bench.runtime().now();
    expect(await published('s-dam')).toEqual({ kind: 'delay', until: new Date(now.getTime() + 2 * SECOND) });
    expect(codes()).toEqual({ 's-dam': 'resting' });
    await grow('two');
    bench.pass(2 * SECOND);
    expect(await published('s-dam')).toEqual(DONE);
    expect(await storyOf('s-dam')).toMatchObject({ version: 2, document: { articleCount: 4 } });
    await grow('three');
    expect(await published('s-dam')).toMatchObject({ kind: 'delay' });
    bench.pass(60 * SECOND);
    expect(await published('s-dam')).toEqual(DONE);
    await grow('four');
    bench.pass(60 * SECOND);
    expect(await published('s-dam')).toEqual(DONE);
    expect(await storyOf('s-dam')).toMatchObject({ version: 4 });
  });
});

test('the status of a story follows its newest article', async () => {
  const DAY = 86_400_000;
  await publish('s-dam');
  expect(await storyOf('s-dam')).toMatchObject({ document: { status: 'active' } });
  for (const [days, status] of [
    [3, 'quiet'],
    [15, 'archived'],
  ] as const) {
    bench.pass(days * DAY);
    await db()
      .transaction()
      .execute((transaction) => storyProgress.touchAll(transaction, ['s-dam']));
    await score('s-dam');
    await publish('s-dam');
    expect(await storyOf('s-dam')).toMatchObject({ document: { status } });
  }
});

test('a document carries the newest fifty entries of its changelog', async () => {
  await publish('s-dam');
  const { document } = await storyOf('s-dam');
  const entry = { version: 1, at: START.toISOString(), kind: 'story.updated', summary: 'Of long ago.' };
  const long = { ...document, changelog: Array.from({ length: 50 }, (_, n) => ({ ...entry, version: n - 49 })) };
  await db()
    .updateTable('stories')
    .set({ document: JSON.stringify(long) })
    .where('id', '=', 's-dam')
    .execute();
  await join(db(), 's-dam', 'rescue', MORE, START);
  await score('s-dam');
  await publish('s-dam');
  const changelog = (await storyOf('s-dam')).document?.changelog.map(({ version }) => version);
  expect(changelog).toEqual(Array.from({ length: 50 }, (_, n) => n - 48).with(49, 2));
});

test('digests are kept for stories with several articles', async () => {
  await publish(...STORY_IDS);
  const kept = await db().selectFrom('digests').select('article_id').execute();
  expect(kept.map(({ article_id }) => article_id).sort()).toEqual(['vote', 'pier', 'dam', 'lund'].map(idOf).sort());
});

describe('a story that gets another version while it is published', () => {
  /** Makes all stories due. One of them was already published. */
  async function oneBefore(): Promise<void> {
    await publish('s-dam');
    await join(db(), 's-dam', 'rescue', MORE, START);
    await score('s-dam');
    bench.reports().length = 0;
  }

  /** Another worker writes the story's next version from the same old version. */
  async function overtake(transaction: Transaction): Promise<void> {
    const { document, published_revision } = await storyOf('s-dam');
    if (!document) throw new Error('it was not published');
    const next = { ...document, version: document.version + 1, dek: 'By another.' };
    await storyProgress.publish(transaction, [{ document: next, before: document, revision: published_revision }]);
  }

  test('is made again alone, and the others of its batch are published', async () => {
    await oneBefore();
    const verdicts = await meanwhile(db(), overtake, () => publish(...STORY_IDS));
    expect(verdicts).toEqual([DONE, { kind: 'retry', afterMs: expect.any(Number) }, DONE]);
    expect(codes()).toEqual({ 's-harbour': 'created', 's-dam': 'story-moved', 's-recital': 'created' });
    expect(await storyOf('s-dam')).toMatchObject({ version: 2, document: { dek: 'By another.', articleCount: 2 } });
    expect((await storyProgress.unpublished(db(), STORY_IDS)).map(({ id }) => id)).toEqual(['s-dam']);

    expect(await publish('s-dam')).toEqual([DONE]);
    expect(await storyOf('s-dam')).toMatchObject({ version: 3, document: { version: 3, articleCount: 3 } });
    expect((await changes()).filter(({ story_id }) => story_id === 's-dam')).toEqual([
      { story_id: 's-dam', version: 1, kind: 'story.created' },
      { story_id: 's-dam', version: 3, kind: 'story.updated' },
    ]);
    expect((await published()).versions.map(({ version }) => version)).toEqual([1, 2]);
  });
});

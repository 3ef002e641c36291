import { describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import * as stories from './stories.ts';
import type { ScoredStory, TouchedStory } from './story-progress.ts';
import * as storyProgress from './story-progress.ts';
import { at, DAY, HOUR, NOW, somebodyWaits, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

const touchMany = (touched: TouchedStory[], now = NOW) =>
  db.transaction().execute((transaction) => storyProgress.touch(transaction, touched, now));
const touched = (id: string, lastArticleAt: Date | null = null, language: string | null = 'en'): TouchedStory => ({
  id,
  shard: 'en',
  language,
  lastArticleAt,
});
const touch = (id: string, lastArticleAt: Date | null = null, now = NOW) =>
  touchMany([touched(id, lastArticleAt)], now);
const rowOf = async (id: string) => {
  const row = await stories.byId(db, id);
  if (!row) throw new Error(`no story ${id}`);
  return row;
};
const revisionsOf = async (id: string) => {
  const { revision, scored_revision, published_revision } = await rowOf(id);
  return [revision, scored_revision, published_revision];
};

/** Figures as they are kept; what they say does not matter to the store. */
const figuresOf = (...articleIds: string[]) => ({
  outlets: {},
  articleIds,
  coverage: Object.create(null),
  scores: Object.create(null),
});
const scoreMany = (scored: ScoredStory[], now = NOW) =>
  db.transaction().execute((transaction) => storyProgress.saveCoverage(transaction, scored, now));
const score = (id: string, revision: number, now = NOW) => scoreMany([{ id, revision, figures: figuresOf('a1') }], now);
const markPublished = (...published: { id: string; revision: number }[]) =>
  db.transaction().execute((transaction) => storyProgress.markPublished(transaction, published));
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe('touching a story', () => {
  test('opens it, due for scoring', async () => {
    await touch('s1', NOW);
    expect(await rowOf('s1')).toMatchObject({
      shard: 'en',
      language: 'en',
      status: 'active',
      version: 0,
      queued_at: NOW,
      last_article_at: NOW,
      created_at: NOW,
    });
    expect(await revisionsOf('s1')).toEqual([1, 0, 0]);
  });

  test('again raises its revision and changes nothing else', async () => {
    await touch('s1', NOW);
    await touch('s1', at(-HOUR), at(1));
    expect(await revisionsOf('s1')).toEqual([2, 0, 0]);
    expect(await rowOf('s1')).toMatchObject({ last_article_at: NOW, queued_at: at(1), created_at: NOW });
    await touch('s1', null, at(2));
    expect(await rowOf('s1')).toMatchObject({ last_article_at: NOW });
    await touchMany([{ id: 's1', shard: 'rest', language: 'de', lastArticleAt: at(HOUR) }], at(3));
    expect(await rowOf('s1')).toMatchObject({ last_article_at: at(HOUR), shard: 'en', language: 'en' });
  });

  test('counts every touch, however many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => touch('s1', NOW)));
    expect(await revisionsOf('s1')).toEqual([20, 0, 0]);
  });

  test('several times in one call is one change, by the newest article of all', async () => {
    await touch('s2', at(2 * HOUR));
    const times = [at(-HOUR), null, at(HOUR), NOW];
    await touchMany([
      ...times.map((time) => touched('s1', time)),
      ...times.map((time) => touched('s2', time)),
      touched('s3', null, null),
      touched('s3', null, 'de'),
    ]);
    expect([await revisionsOf('s1'), await revisionsOf('s2'), await revisionsOf('s3')]).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [1, 0, 0],
    ]);
    expect(await rowOf('s1')).toMatchObject({ last_article_at: at(HOUR), language: 'en', queued_at: NOW });
    expect(await rowOf('s2')).toMatchObject({ last_article_at: at(2 * HOUR) });
    expect(await rowOf('s3')).toMatchObject({ last_article_at: null, language: 'de' });
  });

  test('changes nothing for an empty list', async () => {
    await touchMany([]);
    expect(await db.selectFrom('stories').selectAll().execute()).toEqual([]);
  });
});

describe('a revision', () => {
  test('waits to be scored, then to be published, then for nothing', async () => {
    await touch('s1');
    expect(await storyProgress.unscored(db, ['s1'])).toEqual([{ id: 's1', revision: 1 }]);
    expect(await storyProgress.unpublished(db, ['s1'])).toEqual([]);
    await score('s1', 1);
    expect(await storyProgress.unscored(db, ['s1'])).toEqual([]);
    expect(await storyProgress.unpublished(db, ['s1'])).toEqual([
      {
        id: 's1',
        language: 'en',
        created_at: NOW,
        last_article_at: null,
        scored_revision: 1,
        version: 0,
        merged_into: null,
        split_from: null,
        document: null,
        figures: { outlets: {}, articleIds: ['a1'], coverage: {}, scores: {} },
      },
    ]);
    await markPublished({ id: 's1', revision: 1 });
    expect(await storyProgress.unpublished(db, ['s1'])).toEqual([]);
    expect(await revisionsOf('s1')).toEqual([1, 1, 1]);
  });

  test('without figures is not published, whatever its revisions', async () => {
    await touch('s1');
    await db.updateTable('stories').set({ scored_revision: 1 }).execute();
    expect(await storyProgress.unpublished(db, ['s1'])).toEqual([]);
  });

  test('waits with those of other stories, each for its own stage', async () => {
    for (const id of ['s1', 's2', 's3', 's4', 's5']) await touch(id);
    await touch('s2');
    const scored = ['s3', 's4'].map((id, n) => ({ id, revision: 1, figures: figuresOf(`a${n}`) }));
    expect((await scoreMany(scored)).sort()).toEqual(['s3', 's4']);
    await markPublished({ id: 's4', revision: 1 });
    const asked = ['s4', 's3', 's-unknown', 's2', 's1'];
    const unscored = await storyProgress.unscored(db, asked);
    expect(new Map(unscored.map(({ id, revision }) => [id, revision]))).toEqual(
      new Map([
        ['s1', 1],
        ['s2', 2],
      ]),
    );
    const unpublished = await storyProgress.unpublished(db, asked);
    expect(unpublished).toMatchObject([{ id: 's3', figures: { articleIds: ['a0'] } }]);
    expect(await storyProgress.unscored(db, [])).toEqual([]);
    expect(await storyProgress.unpublished(db, [])).toEqual([]);
  });

  test('that came while the one before was scored waits for scoring', async () => {
    await touch('s1');
    await touch('s1');
    await score('s1', 1);
    expect(await revisionsOf('s1')).toEqual([2, 1, 0]);
    expect(await storyProgress.unscored(db, ['s1'])).toEqual([{ id: 's1', revision: 2 }]);
  });

  test('scored late does not replace a newer one, and is not returned', async () => {
    for (const id of ['s1', 's2', 's3']) {
      await touch(id);
      await touch(id);
    }
    expect(await score('s1', 2)).toEqual(['s1']);
    expect(await score('s2', 1)).toEqual(['s2']);
    const late = [
      { id: 's1', revision: 1, figures: figuresOf('late') },
      { id: 's2', revision: 1, figures: figuresOf('late') },
      { id: 's-unknown', revision: 1, figures: figuresOf('late') },
      { id: 's3', revision: 1, figures: figuresOf('new') },
    ];
    expect(await scoreMany(late, at(HOUR))).toEqual(['s3']);
    expect(await revisionsOf('s1')).toEqual([2, 2, 0]);
    expect(await rowOf('s1')).toMatchObject({ queued_at: NOW, coverage: { articleIds: ['a1'] } });
    expect(await rowOf('s2')).toMatchObject({ queued_at: NOW, coverage: { articleIds: ['a1'] } });
    expect(await rowOf('s3')).toMatchObject({ queued_at: at(HOUR), coverage: { articleIds: ['new'] } });
    expect(await scoreMany([])).toEqual([]);
  });

  test('scored while a newer one is being saved does not replace it', async () => {
    await touch('s1');
    await touch('s1');
    let late: Promise<string[]> = Promise.resolve([]);
    await db.transaction().execute(async (transaction) => {
      await storyProgress.saveCoverage(transaction, [{ id: 's1', revision: 2, figures: figuresOf('new') }], NOW);
      let isThrough = false;
      late = score('s1', 1).finally(() => {
        isThrough = true;
      });
      await until('the late one to wait or finish', async () => isThrough || (await somebodyWaits(db)));
    });
    expect(await late).toEqual([]);
    expect(await rowOf('s1')).toMatchObject({ scored_revision: 2, coverage: { articleIds: ['new'] } });
  });

  test('without a visible difference is marked as published, and changes nothing else of its story', async () => {
    for (const id of ['s1', 's2', 's3']) {
      await touch(id);
      await score(id, 1);
    }
    await touch('s2');
    await markPublished({ id: 's2', revision: 1 }, { id: 's1', revision: 1 });
    await markPublished();
    const revisions = [await revisionsOf('s1'), await revisionsOf('s2'), await revisionsOf('s3')];
    expect(revisions).toEqual([
      [1, 1, 1],
      [2, 1, 1],
      [1, 1, 0],
    ]);
    expect(await rowOf('s1')).toMatchObject({ version: 0, document: null });
  });

  test('comes with every change in a story', async () => {
    for (const id of ['s1', 's2', 's3']) await touch(id);
    await storyProgress.touchAll(db, ['s1', 's2', 's-unknown']);
    await storyProgress.touchAll(db, []);
    expect([await revisionsOf('s1'), await revisionsOf('s2'), await revisionsOf('s3')]).toEqual([
      [2, 0, 0],
      [2, 0, 0],
      [1, 0, 0],
    ]);
    expect(await rowOf('s1')).toMatchObject({ queued_at: NOW });
    await storyProgress.touchAll(db, ['s1'], at(HOUR));
    expect(await revisionsOf('s1')).toEqual([3, 0, 0]);
    expect(await rowOf('s1')).toMatchObject({ queued_at: at(HOUR) });
  });
});

describe('stories that rest', () => {
  test('are left alone until their time, many at once', async () => {
    for (const id of ['s1', 's2', 's3']) await touch(id);
    await db
      .transaction()
      .execute((transaction) => storyProgress.restUntil(transaction, ['s3', 's-unknown', 's1'], at(HOUR)));
    await db.transaction().execute((transaction) => storyProgress.restUntil(transaction, [], at(DAY)));
    const times = await Promise.all(['s1', 's2', 's3'].map(async (id) => (await rowOf(id)).queued_at));
    expect(times).toEqual([at(HOUR), NOW, at(HOUR)]);
    expect(await revisionsOf('s1')).toEqual([1, 0, 0]);
  });

  test('are made due, however long they were to rest', async () => {
    await touch('s1');
    await storyProgress.touchAll(db, ['s1'], at(DAY));
    await db.transaction().execute((transaction) => storyProgress.makeDue(transaction, 's1', at(1)));
    expect(await rowOf('s1')).toMatchObject({ queued_at: at(1), revision: 2 });
  });
});

describe('the revisions of a story', () => {
  test('are returned with the lock of the story', async () => {
    await touch('s1');
    await score('s1', 1);
    const lock = (id: string) => db.transaction().execute((transaction) => storyProgress.lock(transaction, id));
    expect(await lock('s1')).toEqual({ revision: 1, published_revision: 0 });
    expect(await lock('s-unknown')).toBeUndefined();
  });
});

test('stories whose age has moved on are due, up to the limit', async () => {
  for (const id of ['s1', 's2', 's3']) {
    await touch(id, at(-3 * DAY));
    await score(id, 1);
  }
  await touch('unscored', at(-3 * DAY));
  await touch('young', NOW);
  await score('young', 1);
  const age = () => storyProgress.touchAged(db, at(-2 * DAY), at(-14 * DAY), 2);
  expect([await age(), await age(), await age()]).toEqual([2, 1, 0]);
  const due = await storyProgress.unscored(db, ['s1', 's2', 's3', 'young']);
  expect(idsOf(due)).toEqual(['s1', 's2', 's3']);
  const quiet = async (id: string, lastArticleAt: Date) => {
    await touch(id, lastArticleAt);
    await score(id, 1);
    await db.updateTable('stories').set({ status: 'quiet' }).where('id', '=', id).execute();
  };
  await quiet('quiet', at(-13 * DAY));
  await quiet('old', at(-15 * DAY));
  expect(await age()).toBe(1);
  expect(idsOf(await storyProgress.unscored(db, ['quiet', 'old']))).toEqual(['old']);
  expect(await age(), 'what is due is not touched again').toBe(0);
});

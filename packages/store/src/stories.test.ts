import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import { storyIdOf } from './ids.ts';
import * as stories from './stories.ts';
import { inventedStory, publish } from './testing/invented-story.ts';
import { at, DAY, HOUR, imported, NOW, openTestStore, SECOND } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('stories').execute();
  await db.deleteFrom('articles').execute();
});

const touch = (id: string, lastArticleAt: Date | null = null, now = NOW) =>
  db
    .transaction()
    .execute((transaction) => stories.touch(transaction, { id, shard: 'en', language: 'en', lastArticleAt }, now));
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
const figures = {
  outlets: {},
  articleIds: ['a1'],
  coverage: Object.create(null),
  scores: Object.create(null),
};
const score = (id: string, revision: number, now = NOW) =>
  db.transaction().execute((transaction) => stories.saveCoverage(transaction, id, revision, figures, now));

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

  test('again moves its revision on and keeps what it is', async () => {
    await touch('s1', NOW);
    await touch('s1', at(-HOUR), at(1));
    expect(await revisionsOf('s1')).toEqual([2, 0, 0]);
    expect(await rowOf('s1')).toMatchObject({ last_article_at: NOW, queued_at: at(1), created_at: NOW });
    await touch('s1', null, at(2));
    expect(await rowOf('s1')).toMatchObject({ last_article_at: NOW });
    await touch('s1', at(HOUR), at(3));
    expect(await rowOf('s1')).toMatchObject({ last_article_at: at(HOUR) });
  });

  test('counts every touch, however many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => touch('s1', NOW)));
    expect(await revisionsOf('s1')).toEqual([20, 0, 0]);
  });
});

describe('a revision', () => {
  test('waits to be scored, then to be published, then for nothing', async () => {
    await touch('s1');
    expect(await stories.unscored(db, 's1')).toMatchObject({ id: 's1' });
    expect(await stories.unpublished(db, 's1')).toBeUndefined();
    await score('s1', 1);
    expect(await stories.unscored(db, 's1')).toBeUndefined();
    expect(await stories.unpublished(db, 's1')).toMatchObject({ id: 's1', coverage: { articleIds: ['a1'] } });
    await db.transaction().execute((transaction) => stories.markPublished(transaction, 's1', 1));
    expect(await stories.unpublished(db, 's1')).toBeUndefined();
    expect(await revisionsOf('s1')).toEqual([1, 1, 1]);
  });

  test('that came in while the one before was scored waits on its own', async () => {
    await touch('s1');
    await touch('s1');
    await score('s1', 1);
    expect(await revisionsOf('s1')).toEqual([2, 1, 0]);
    expect(await stories.unscored(db, 's1')).toBeDefined();
  });

  test('scored late does not undo a newer one', async () => {
    await touch('s1');
    await touch('s1');
    await score('s1', 2);
    await score('s1', 1, at(HOUR));
    expect(await revisionsOf('s1')).toEqual([2, 2, 0]);
    expect(await rowOf('s1')).toMatchObject({ queued_at: NOW });
  });

  test('comes with every change of what a story is made of', async () => {
    await touch('s1');
    await touch('s2');
    await stories.touchAll(db, ['s1', 's2', 'unknown']);
    expect([await revisionsOf('s1'), await revisionsOf('s2')]).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ]);
    await stories.touchAll(db, []);
    expect(await revisionsOf('s1')).toEqual([2, 0, 0]);
  });
});

describe('the id of a story that an article opens', () => {
  const join = async (articleId: string, storyId: string) => {
    const [id = ''] = await articles.importNew(db, [imported(articleId)], NOW);
    await db.updateTable('articles').set({ story_id: storyId }).where('id', '=', id).execute();
  };

  test('is its own, and stays so', async () => {
    expect(await stories.idForOpening(db, 'a1')).toBe(storyIdOf('a1'));
  });

  test('is another when its own story goes on without it', async () => {
    await join('b', storyIdOf('a1'));
    const second = await stories.idForOpening(db, 'a1');
    expect(second).not.toBe(storyIdOf('a1'));
    await join('c', second);
    const third = await stories.idForOpening(db, 'a1');
    expect(new Set([storyIdOf('a1'), second, third]).size).toBe(3);
  });
});

describe('publishing', () => {
  test('keeps the document, the version, and what the store is asked by', async () => {
    await publish(
      db,
      inventedStory({ id: 's1', outletCount: 3, blindspot: { side: 'left', share: 70, threshold: 60 } }),
    );
    expect(await rowOf('s1')).toMatchObject({ version: 1, published_revision: 1, outlet_count: 3, blindspot: 'left' });
    expect((await rowOf('s1')).document).toEqual((await stories.versionOf(db, 's1', 1))?.document);
  });

  test('keeps every version, newest first, with the line of its changelog', async () => {
    const line = (version: number) => ({
      version,
      at: NOW.toISOString(),
      kind: 'story.updated',
      summary: `v${version}`,
    });
    await publish(
      db,
      inventedStory({ id: 's1', changelog: [line(1)] }),
      inventedStory({ id: 's1', version: 2, articleCount: 5, changelog: [line(1), line(2)] }),
      inventedStory({ id: 's1', version: 3, changelog: [] }),
    );
    expect(await stories.versions(db, 's1')).toMatchObject([
      { version: 3, change: null },
      { version: 2, articleCount: 5, change: { summary: 'v2' } },
      { version: 1, headline: 'Harbour council votes', change: { summary: 'v1' } },
    ]);
    expect(await stories.versionOf(db, 's1', 4)).toBeUndefined();
  });

  test('takes text that was cut in the middle of a character', async () => {
    await publish(db, inventedStory({ id: 's1', dek: 'cut \ud83d', headline: { text: 'a\u0000b', articleId: null } }));
    expect((await rowOf('s1')).document).toMatchObject({ dek: 'cut \ufffd', headline: { text: 'ab' } });
  });
});

describe('taking resting stories', () => {
  const take = (stage: 'score' | 'publish', now: Date) =>
    stories.takeResting(db, stage, new Date(now.getTime() - 30 * SECOND), 10, now);

  test('takes those that wait for the stage, once per rest', async () => {
    await touch('s1');
    await touch('s2');
    await score('s2', 1);
    expect(await take('score', at(29 * SECOND))).toEqual([]);
    expect(await take('score', at(30 * SECOND))).toEqual(['s1']);
    expect(await take('publish', at(30 * SECOND))).toEqual(['s2']);
    expect(await take('score', at(30 * SECOND))).toEqual([]);
    expect(await take('score', at(60 * SECOND))).toEqual(['s1']);
  });

  test('leaves a story alone that is to rest', async () => {
    await touch('s1');
    await db.transaction().execute((transaction) => stories.restUntil(transaction, 's1', at(HOUR)));
    expect(await take('score', at(HOUR))).toEqual([]);
    expect(await take('score', at(HOUR + 30 * SECOND))).toEqual(['s1']);
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
  expect(await stories.touchAged(db, at(-2 * DAY), at(-14 * DAY), 2)).toBe(2);
  expect(await stories.touchAged(db, at(-2 * DAY), at(-14 * DAY), 2)).toBe(1);
  expect(await stories.touchAged(db, at(-2 * DAY), at(-14 * DAY), 2)).toBe(0);
});

test('an export has every published story once, those that were retracted too', async () => {
  const many = Array.from({ length: 205 }, (_, n) => inventedStory({ id: `s${n}`, updatedAt: at(n).toISOString() }));
  await publish(db, ...many);
  await touch('unpublished');
  const exported = async (since: Date | null) => {
    const ids: string[] = [];
    for await (const page of stories.exportAll(db, since)) ids.push(...page.map((document) => document.id));
    return ids;
  };
  expect((await exported(null)).sort()).toEqual(many.map(({ id }) => id).sort());
  expect(await exported(at(200))).toHaveLength(5);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRow, Copy, Progress } from './articles.ts';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import * as members from './members.ts';
import type { ArticleStatus } from './schema.ts';
import { at, DAY, HOUR, imported, NOW, openTestStore } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('articles').execute();
});

/** An article in `status`, under an id that sorts as its name does. */
async function article(name: string, status: ArticleStatus, progress: Progress = {}, publishedAt: Date | null = NOW) {
  const id = `a-${name}`;
  await articles.importNew(db, [imported(name, { publishedAt })], NOW);
  await db.updateTable('articles').set({ id }).where('external_id', '=', name).execute();
  await db
    .transaction()
    .execute((transaction) => articles.advance(transaction, id, status, { shard: 'en', ...progress }, NOW));
  return id;
}
const rowOf = async (id: string): Promise<ArticleRow | undefined> => articles.byId(db, id);

describe('becoming copies', () => {
  const become = (copies: Copy[], original: { id: string; publishedAt: Date | null }) =>
    db.transaction().execute((transaction) => articles.becomeCopies(transaction, copies, original, at(HOUR)));
  const copyOf = (id: string): Copy => ({ id, kind: 'near', score: 0.9 });

  test.each<[ArticleStatus, ArticleStatus, boolean]>([
    ['published', 'deduped', true],
    ['clustered', 'deduped', true],
    ['deduped', 'deduped', true],
    ['extracted', 'extracted', false],
    ['fetched', 'fetched', false],
    ['discovered', 'discovered', false],
    ['skipped', 'skipped', false],
    ['failed', 'failed', false],
  ])('in status %s: takes the note, is %s after, waits for clustering: %s', async (before, after, clusters) => {
    const id = await article('b', before);
    const original = await article('a', 'deduped', {}, at(-HOUR));
    const moved = await become([copyOf(id)], { id: original, publishedAt: at(-HOUR) });
    expect(moved).toEqual(clusters ? [{ id, shard: 'en' }] : []);
    expect(await rowOf(id)).toMatchObject({
      status: after,
      duplicate_of: original,
      duplicate_kind: 'near',
      duplicate_score: 0.9,
      queued_at: at(HOUR),
    });
  });

  test.each<[string, Date | null, string, Date | null, boolean]>([
    ['an earlier original stays', at(-DAY), 'a-0', at(-HOUR), false],
    ['a later original gives way', at(-HOUR), 'a-z', at(-DAY), true],
    ['of two of one time the smaller id stays', at(-HOUR), 'a-z', at(-HOUR), false],
    ['of two of one time the greater id gives way', at(-HOUR), 'a-0', at(-HOUR), true],
    ['an original with a time stays before one without', at(-HOUR), 'a-0', null, false],
    ['an original without a time gives way to one with', null, 'a-z', at(-HOUR), true],
    ['of two without a time the smaller id stays', null, 'a-z', null, false],
    ['of two without a time the greater id gives way', null, 'a-0', null, true],
  ])('%s', async (_, present, offeredId, offeredAt, changes) => {
    const known = await article('k', 'clustered', {}, present);
    const id = await article('x', 'clustered', { duplicate_of: known, duplicate_kind: 'near', duplicate_score: 0.9 });
    await become([copyOf(id)], { id: offeredId, publishedAt: offeredAt });
    expect(await rowOf(id)).toMatchObject({ duplicate_of: changes ? offeredId : known });
  });

  test('of the same original again changes nothing', async () => {
    const original = await article('a', 'clustered', {}, at(-HOUR));
    const id = await article('b', 'clustered');
    const again = () => become([copyOf(id)], { id: original, publishedAt: at(-HOUR) });
    expect(await again()).toHaveLength(1);
    await db.transaction().execute((transaction) => articles.advance(transaction, id, 'published', {}, NOW));
    expect(await again()).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ status: 'published', queued_at: NOW });
  });

  test('gives way to any original when its own is not there any more', async () => {
    const id = await article('b', 'clustered', { duplicate_of: 'a-lost' });
    expect(await become([copyOf(id)], { id: 'a-z', publishedAt: null })).toHaveLength(1);
  });

  test('each with its own kind and score', async () => {
    const [b, c] = [await article('b', 'clustered'), await article('c', 'clustered')];
    const original = { id: 'a-0', publishedAt: at(-HOUR) };
    await become(
      [
        { id: b, kind: 'same-url', score: 1 },
        { id: c, kind: 'same-text', score: 0.97 },
      ],
      original,
    );
    expect(await rowOf(b)).toMatchObject({ duplicate_kind: 'same-url', duplicate_score: 1 });
    expect(await rowOf(c)).toMatchObject({ duplicate_kind: 'same-text', duplicate_score: 0.97 });
  });

  test('of none changes none', async () => {
    expect(await become([], { id: 'a-0', publishedAt: null })).toEqual([]);
  });
});

describe('the articles of a story', () => {
  test('come earliest first, those without a time last; a second look at an address is none', async () => {
    const late = await article('late', 'clustered', { story_id: 's1' }, at(HOUR));
    const early = await article('early', 'clustered', { story_id: 's1' }, at(-HOUR));
    const timeless = await article('timeless', 'clustered', { story_id: 's1' }, null);
    const copy = await article(
      'copy',
      'clustered',
      { story_id: 's1', duplicate_of: early, duplicate_kind: 'near' },
      NOW,
    );
    await article('same', 'clustered', { story_id: 's1', duplicate_of: early, duplicate_kind: 'same-url' }, NOW);
    await article('other', 'clustered', { story_id: 's2' });
    expect((await members.ofStory(db, 's1')).map((row) => row.id)).toEqual([early, copy, late, timeless]);
  });

  test('are published when their story is, with the second looks at their addresses', async () => {
    const one = await article('one', 'clustered', { story_id: 's1' });
    const same = await article('same', 'clustered', { story_id: 's1', duplicate_of: one, duplicate_kind: 'same-url' });
    const joinedSince = await article('since', 'clustered', { story_id: 's1' });
    const again = await article('again', 'deduped', { story_id: 's1' });
    const other = await article('other', 'clustered', { story_id: 's2' });
    await db.transaction().execute((transaction) => members.markPublished(transaction, 's1', [one, again, other], NOW));
    const statuses = await Promise.all(
      [one, same, joinedSince, again, other].map(async (id) => (await rowOf(id))?.status),
    );
    expect(statuses).toEqual(['published', 'published', 'clustered', 'deduped', 'clustered']);
  });

  test('leave it to be clustered again', async () => {
    const one = await article('one', 'published', { story_id: 's1' });
    const two = await article('two', 'clustered', { story_id: 's2' });
    const unclustered = await article('three', 'extracted', { shard: null });
    const left = await db
      .transaction()
      .execute((transaction) => members.detach(transaction, [one, two, unclustered], NOW));
    expect({ stories: left.stories.sort(), shards: left.shards }).toEqual({ stories: ['s1', 's2'], shards: ['en'] });
    expect(await rowOf(one)).toMatchObject({ status: 'deduped', story_id: null, cluster_evidence: null });
    expect(await rowOf(unclustered)).toMatchObject({ status: 'extracted' });
  });
});

describe('the window of a shard', () => {
  test('holds its clustered articles by event time, from and up to but not including', async () => {
    const from = await article('from', 'clustered', { story_id: 's1' }, NOW);
    const within = await article('within', 'published', { story_id: 's2', text: 'abcdef' }, at(HOUR));
    const timeless = await article('timeless', 'clustered', { story_id: 's1' }, null);
    await article('to', 'clustered', { story_id: 's1' }, at(DAY));
    await article('before', 'clustered', { story_id: 's1' }, at(-1));
    await article('unclustered', 'deduped', {}, NOW);
    await article('elsewhere', 'clustered', { story_id: 's1', shard: 'rest' }, NOW);
    const window = await members.inWindow(db, 'en', NOW, at(DAY), 3);
    expect(window.map((row) => row.id)).toEqual([from, timeless, within].sort());
    expect(window.find((row) => row.id === within)).toEqual({
      id: within,
      title: 'Article within',
      text: 'abc',
      language: 'en',
      storyId: 's2',
      at: at(HOUR),
    });
    expect(window.find((row) => row.id === timeless)?.at).toEqual(NOW);
    expect(await members.newestClustered(db, 'en')).toEqual(at(DAY));
    expect(await members.newestClustered(db, 'de')).toBeNull();
  });
});

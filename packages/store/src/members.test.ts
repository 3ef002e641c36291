import { describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import type { ClusterEvidence } from './articles-table.ts';
import * as members from './members.ts';
import { namedArticles } from './testing/named-articles.ts';
import { at, DAY, HOUR, imported, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');
const { inStatus: article, rowOf } = namedArticles(db);
const statusesOf = async (...ids: string[]) =>
  (await Promise.all(ids.map(async (id) => (await rowOf(id)).status))).join(', ');

describe('the articles of stories', () => {
  test('come earliest first, those without a time last, and without same-address copies', async () => {
    const late = await article('late', 'clustered', { story_id: 's1' }, at(HOUR));
    const early = await article('early', 'clustered', { story_id: 's1' }, at(-HOUR));
    const timeless = await article('timeless', 'clustered', { story_id: 's1' }, null);
    const copied = { story_id: 's1', duplicate_of: early };
    const copy = await article('copy', 'clustered', { ...copied, duplicate_kind: 'near' });
    const reprint = await article('reprint', 'published', { ...copied, duplicate_kind: 'same-text' });
    await article('same', 'clustered', { ...copied, duplicate_kind: 'same-url' });
    const other = await article('other', 'clustered', { story_id: 's2' });
    await article('elsewhere', 'clustered', { story_id: 's3' });
    await article('nowhere', 'deduped');
    const found = await members.ofStories(db, ['s2', 's0', 's1'], ['id']);
    expect([...found.keys()].sort()).toEqual(['s1', 's2']);
    expect(found.get('s1')?.map(({ id }) => id)).toEqual([early, copy, reprint, late, timeless]);
    expect(found.get('s2')?.map(({ id }) => id)).toEqual([other]);
    expect(await members.ofStories(db, [], ['id'])).toEqual(new Map());
  });

  test('come with the columns that are asked for', async () => {
    const one = await article('one', 'clustered', { story_id: 's1', text: 'The text.' });
    const [found] = (await members.ofStories(db, ['s1'], ['title', 'story_id', 'published_at'])).get('s1') ?? [];
    expect(found).toMatchObject({ id: one, title: 'Article one', story_id: 's1', published_at: NOW });
    expect(found).not.toHaveProperty('text');
  });

  test('are found by their ids as well, wherever they are', async () => {
    const one = await article('one', 'clustered', { story_id: 's1' });
    const two = await article('two', 'extracted');
    expect(await members.byIds(db, [two, 'a-stranger', one], ['status'])).toEqual(
      new Map([
        [one, { id: one, status: 'clustered' }],
        [two, { id: two, status: 'extracted' }],
      ]),
    );
    expect(await members.byIds(db, [], ['status'])).toEqual(new Map());
  });

  test('are published with their story, along with same-address copies', async () => {
    const one = await article('one', 'clustered', { story_id: 's1' });
    const same = await article('same', 'clustered', { story_id: 's1', duplicate_of: one, duplicate_kind: 'same-url' });
    const joinedSince = await article('since', 'clustered', { story_id: 's1' });
    const again = await article('again', 'deduped', { story_id: 's1' });
    const other = await article('other', 'clustered', { story_id: 's2' });
    const otherSame = await article('other-same', 'clustered', { story_id: 's2', duplicate_kind: 'same-url' });
    const publish = (storyIds: string[], ids: string[]) =>
      db.transaction().execute((transaction) => members.markPublished(transaction, storyIds, ids, at(HOUR)));
    await publish(['s1'], [one, again, other]);
    expect(await statusesOf(one, same, joinedSince, again, other, otherSame)).toBe(
      'published, published, clustered, deduped, clustered, clustered',
    );
    expect(await rowOf(one)).toMatchObject({ status_at: at(HOUR) });
    expect(await rowOf(joinedSince)).toMatchObject({ status_at: NOW });
    await publish([], [other]);
    expect(await statusesOf(other, otherSame)).toBe('clustered, clustered');
    await publish(['s2', 's1'], [other, joinedSince]);
    expect(await statusesOf(joinedSince, again, other, otherSame)).toBe('published, deduped, published, published');
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

  test.each([
    ['waits for clustering again', 'extracted', 'en'],
    ['never came that far', 'failed', null],
  ] as const)('ignore an original that %s', async (_, status, shard) => {
    const one = await article('one', status, { shard, story_id: 's1' });
    const detached = await db.transaction().execute((transaction) => members.detach(transaction, [one], at(HOUR)));
    expect(detached).toEqual({ stories: [], shards: [] });
    expect(await rowOf(one)).toMatchObject({ status, story_id: 's1', status_at: NOW });
  });
});

describe('the articles that wait to be clustered', () => {
  const evidence: ClusterEvidence = {
    clusterer: 'test',
    similarity: 1,
    reason: 'opened',
    components: {},
    runnersUp: [],
  };

  test('come with what the clusterer reads, texts cut to a length', async () => {
    const one = await article('one', 'deduped', { text: 'abcdef' }, at(-HOUR));
    const placed = { story_id: 's1', cluster_evidence: JSON.stringify(evidence) };
    const again = await article('again', 'deduped', { ...placed, text: 'ab' }, null);
    const others = [await article('clustered', 'clustered'), await article('extracted', 'extracted')];
    await article('not-asked-for', 'deduped');
    const found = await members.unclustered(db, [one, ...others, 'a-stranger', again], 3);
    const common = { language: 'en', storyId: null, evidence: null, original: null };
    expect(new Map(found.map((row) => [row.id, row]))).toEqual(
      new Map<string, object>([
        [one, { ...common, id: one, title: 'Article one', text: 'abc', at: at(-HOUR), isDated: true }],
        [
          again,
          {
            ...common,
            id: again,
            title: 'Article again',
            text: 'ab',
            at: NOW,
            isDated: false,
            storyId: 's1',
            evidence,
          },
        ],
      ]),
    );
    expect(await members.unclustered(db, [], 3)).toEqual([]);
  });

  test('name the original that they are copies of and its story, in their own shard alone', async () => {
    const placed = await article('placed', 'clustered', { story_id: 's1' });
    const unplaced = await article('unplaced', 'deduped');
    const foreign = await article('foreign', 'clustered', { story_id: 's2', shard: 'rest' });
    const copyOf = (name: string, original: string, score: number | null) =>
      article(name, 'deduped', { duplicate_of: original, duplicate_kind: 'near', duplicate_score: score });
    const copies = [
      await copyOf('c1', placed, 0.9),
      await copyOf('c2', unplaced, null),
      await copyOf('c3', foreign, 0.9),
      await copyOf('c4', 'a-lost', 0.9),
    ];
    const found = await members.unclustered(db, copies, 10);
    expect(new Map(found.map(({ id, original }) => [id, original]))).toEqual(
      new Map([
        ['a-c1', { id: placed, score: 0.9, storyId: 's1' }],
        ['a-c2', { id: unplaced, score: null, storyId: null }],
        ['a-c3', null],
        ['a-c4', null],
      ]),
    );
  });
});

describe('the window of a shard', () => {
  /** Every page of a window, in its order. */
  async function pagesOf(from: Date, to: Date, textLength: number): Promise<members.WindowArticle[][]> {
    const pages: members.WindowArticle[][] = [];
    for await (const page of members.inWindow(db, 'en', from, to, textLength)) {
      // More pages than any test has: the loop must end if a page leads back to itself.
      expect(pages.length).toBeLessThan(10);
      pages.push(page);
    }
    return pages;
  }

  test('holds its clustered articles by event time, `from` included and `to` excluded', async () => {
    const from = await article('from', 'clustered', { story_id: 's1' }, NOW);
    const within = await article('within', 'published', { story_id: 's2', text: 'abcdef' }, at(HOUR));
    const timeless = await article('timeless', 'clustered', { story_id: 's1' }, null);
    await article('to', 'clustered', { story_id: 's1' }, at(DAY));
    await article('before', 'clustered', { story_id: 's1' }, at(-1));
    await article('unclustered', 'deduped', {}, NOW);
    await article('elsewhere', 'clustered', { story_id: 's1', shard: 'rest' }, NOW);
    const window = (await pagesOf(NOW, at(DAY), 3)).flat();
    expect(window.map((row) => row.id)).toEqual([from, timeless, within]);
    expect(window.find((row) => row.id === within)).toEqual({
      id: within,
      title: 'Article within',
      text: 'abc',
      language: 'en',
      storyId: 's2',
      at: at(HOUR),
      isDated: true,
    });
    expect(window.find((row) => row.id === timeless)).toMatchObject({ isDated: false });
    expect(window.find((row) => row.id === timeless)?.at).toEqual(NOW);
    expect(await members.newestClustered(db, 'en')).toEqual(at(DAY));
    expect(await members.newestClustered(db, 'de')).toBeNull();
  });

  test('is without copies that are where their original is', async () => {
    const copied = { clusterer: 'test', similarity: 1, reason: 'copy', components: {}, runnersUp: [] };
    const placed = { shard: 'en', story_id: 's1' };
    const original = await article('original', 'clustered', placed, NOW);
    await article('copy', 'clustered', { ...placed, cluster_evidence: JSON.stringify(copied) }, NOW);
    expect((await pagesOf(NOW, at(DAY), 3)).flat().map(({ id }) => id)).toEqual([original]);
  });

  test.each([0, 499, 500, 501, 1_203])(
    'of %d articles comes page by page, each article once, by time and id',
    async (count) => {
      const lines = Array.from({ length: count }, (_, n) =>
        imported(String(n), { publishedAt: at(Math.floor(n / 700)) }),
      );
      await articles.importNew(db, lines, NOW);
      await db.updateTable('articles').set({ status: 'clustered', shard: 'en', story_id: 's1' }).execute();
      const pages = await pagesOf(NOW, at(DAY), 3);
      expect(Math.max(...pages.map((page) => page.length))).toBe(Math.min(500, count));
      const read = pages.flat().map(({ id, at: time }) => ({ id, time: time.getTime() }));
      expect(read).toEqual(read.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)));
      expect(read.map(({ id }) => id).sort()).toEqual(
        lines.map(({ externalId }) => articles.importedIdOf(externalId)).sort(),
      );
    },
  );
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRow } from './articles.ts';
import * as articles from './articles.ts';
import type { ArticleStatus } from './articles-table.ts';
import { articleIdOf } from './ids.ts';
import { anyText, stored } from './testing/any-text.ts';
import { at, discover, discovery, HOUR, imported, NOW, place, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');

const rowOf = async (id: string): Promise<ArticleRow> => {
  const row = await articles.byId(db, id);
  if (!row) throw new Error(`no article ${id}`);
  return row;
};

describe('discovering', () => {
  test('adds new articles and returns their ids', async () => {
    expect(await discover(db, [discovery('a'), discovery('b')])).toEqual([articleIdOf('a'), articleIdOf('b')]);
    expect(await rowOf(articleIdOf('a'))).toMatchObject({
      url: 'https://gazette.example/a',
      title: 'Article a',
      outlet: 'gazette.example',
      status: 'discovered',
      text: '',
      discovered_at: NOW,
      status_at: NOW,
      queued_at: NOW,
    });
  });

  test('does not change existing articles, whatever their status', async () => {
    await discover(db, [discovery('a')]);
    await place(db, articleIdOf('a'), 'published', { text: 'The text.' });
    expect(await discover(db, [discovery('a', { title: 'Another title' }), discovery('b')], at(HOUR))).toEqual([
      articleIdOf('b'),
    ]);
    expect(await rowOf(articleIdOf('a'))).toMatchObject({ title: 'Article a', status: 'published', text: 'The text.' });
  });

  test('adds an article once when a feed has it twice', async () => {
    expect(await discover(db, [discovery('a'), discovery('a')])).toEqual([articleIdOf('a')]);
  });

  test('gives an article to one of two polls that see it at the same time', async () => {
    const polls = await Promise.all([1, 2, 3].map(() => discover(db, [discovery('a'), discovery('b')])));
    expect(polls.flat().sort()).toEqual([articleIdOf('a'), articleIdOf('b')].sort());
  });

  test('takes as many entries as a feed of the largest size can hold', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => discovery(`entry-${n}`));
    expect(await discover(db, many)).toHaveLength(5_000);
  });

  test('takes text that is valid in JSON but not in Postgres', async () => {
    await discover(db, [discovery('a', { title: 'A \u0000title', feedText: 'half a pair: \ud800', byline: '\u0000' })]);
    expect(await rowOf(articleIdOf('a'))).toMatchObject({
      title: 'A title',
      feed_text: 'half a pair: \ufffd',
      byline: '',
    });
  });

  test('takes any text, without characters that Postgres refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, feedText) => {
        await db.deleteFrom('articles').execute();
        await discover(db, [discovery('a', { title, feedText }), discovery('b', { title: feedText, feedText: title })]);
        expect(await rowOf(articleIdOf('a'))).toMatchObject({ title: stored(title), feed_text: stored(feedText) });
        expect(await rowOf(articleIdOf('b'))).toMatchObject({ title: stored(feedText), feed_text: stored(title) });
      }),
      { numRuns: 30 },
    );
  });

  test('takes an address of any length', async () => {
    const url = `https://gazette.example/${randomBytes(10_000).toString('base64url')}`;
    const [id = ''] = await discover(db, [discovery('a', { url })]);
    await place(db, id, 'deduped', { canonical_url: url });
    expect(await articles.byUrl(db, url)).toMatchObject([{ id, url, canonical_url: url }]);
  });

  test('adds nothing for an empty list', async () => {
    expect(await discover(db, [])).toEqual([]);
  });
});

describe('importing', () => {
  test('adds new articles, ready for dedupe, with the ids that they came with', async () => {
    const [id = ''] = await articles.importNew(db, [imported('line-1')], NOW);
    expect(await rowOf(id)).toMatchObject({ external_id: 'line-1', status: 'extracted', word_count: 6, feed_id: null });
    expect(await articles.byExternalId(db, 'line-1')).toMatchObject({ id });
  });

  test('twice adds nothing more', async () => {
    const lines = [imported('line-1'), imported('line-2')];
    expect(await articles.importNew(db, lines, NOW)).toHaveLength(2);
    expect(await articles.importNew(db, [...lines, imported('line-3')], at(HOUR))).toHaveLength(1);
  });
});

describe('articles by', () => {
  test('their ids', async () => {
    const [a = '', , c = ''] = await discover(db, [discovery('a'), discovery('b'), discovery('c')]);
    expect((await articles.byIds(db, [c, a, 'a-stranger'])).map(({ id }) => id).sort()).toEqual([a, c].sort());
    expect(await articles.byIds(db, [])).toEqual([]);
    expect(await articles.byId(db, a)).toMatchObject({ id: a });
    expect(await articles.byId(db, 'a-stranger')).toBeUndefined();
  });

  test('their address, found or canonical', async () => {
    const [a = '', b = ''] = await discover(db, [discovery('a'), discovery('b')]);
    await place(db, b, 'deduped', { canonical_url: 'https://gazette.example/a' });
    const found = await articles.byUrl(db, 'https://gazette.example/a');
    expect(found.map((row) => row.id).sort()).toEqual([a, b].sort());
    expect(await articles.byUrl(db, 'https://gazette.example/c')).toEqual([]);
  });

  test.each<[ArticleStatus, boolean]>([
    ['discovered', true],
    ['fetched', true],
    ['extracted', true],
    ['deduped', true],
    ['clustered', true],
    ['published', false],
    ['skipped', false],
    ['failed', false],
  ])('whether they are not at an end: %s %s', async (status, isUnfinished) => {
    const [id = '', other = ''] = await articles.importNew(db, [imported('1'), imported('2')], NOW);
    await place(db, id, status);
    expect(await articles.unfinished(db, [id, 'a-stranger'])).toEqual(isUnfinished ? [id] : []);
    expect((await articles.unfinished(db, [other, id])).sort()).toEqual((isUnfinished ? [id, other] : [other]).sort());
    expect(await articles.unfinished(db, [])).toEqual([]);
  });
});

describe('reading page by page', () => {
  const everyPage = async <T>(pages: AsyncGenerator<T[]>): Promise<T[]> => {
    const all: T[] = [];
    for await (const page of pages) all.push(...page);
    return all;
  };
  const lines = Array.from({ length: 1_201 }, (_, n) =>
    imported(String(n), { outlet: n % 2 ? 'a.example' : 'b.example' }),
  );

  test('matching articles come up to the limit', async () => {
    await articles.importNew(db, lines, NOW);
    expect(await everyPage(articles.matching(db, { outlet: 'a.example' }, 10_000))).toHaveLength(600);
    expect(await everyPage(articles.matching(db, {}, 1_100))).toHaveLength(1_100);
    expect(await everyPage(articles.matching(db, { since: at(1) }, 10))).toEqual([]);
    expect(await everyPage(articles.matching(db, { since: NOW, until: at(1) }, 10))).toHaveLength(10);
    expect(await everyPage(articles.matching(db, { until: NOW }, 10))).toEqual([]);
  });
});

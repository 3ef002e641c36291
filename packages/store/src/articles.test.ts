import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRow } from './articles.ts';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import { articleIdOf } from './ids.ts';
import { at, discover, discovery, HOUR, imported, NOW, openTestStore, SECOND } from './testing/test-store.ts';

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

const rowOf = async (id: string): Promise<ArticleRow> => {
  const row = await articles.byId(db, id);
  if (!row) throw new Error(`no article ${id}`);
  return row;
};
const advance: (
  ...args: Parameters<typeof articles.advance> extends [unknown, ...infer Rest] ? Rest : never
) => Promise<void> = (...args) => db.transaction().execute((transaction) => articles.advance(transaction, ...args));

describe('discovering', () => {
  test('adds what is new and names it', async () => {
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

  test('leaves what is there as it is, however far it has come', async () => {
    await discover(db, [discovery('a')]);
    await advance(articleIdOf('a'), 'published', { text: 'The text.' }, NOW);
    expect(await discover(db, [discovery('a', { title: 'Another title' }), discovery('b')], at(HOUR))).toEqual([
      articleIdOf('b'),
    ]);
    expect(await rowOf(articleIdOf('a'))).toMatchObject({ title: 'Article a', status: 'published', text: 'The text.' });
  });

  test('adds an article once that a feed has twice', async () => {
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

  test('takes text that JSON can carry and Postgres cannot', async () => {
    await discover(db, [discovery('a', { title: 'A \u0000title', feedText: 'half a pair: \ud800', byline: '\u0000' })]);
    expect(await rowOf(articleIdOf('a'))).toMatchObject({
      title: 'A title',
      feed_text: 'half a pair: \ufffd',
      byline: '',
    });
  });

  test('takes an address of any length', async () => {
    const url = `https://gazette.example/${randomBytes(10_000).toString('base64url')}`;
    const [id = ''] = await discover(db, [discovery('a', { url })]);
    await advance(id, 'deduped', { canonical_url: url }, NOW);
    expect(await articles.byUrl(db, url)).toMatchObject([{ id, url, canonical_url: url }]);
  });

  test('of nothing adds nothing', async () => {
    expect(await discover(db, [])).toEqual([]);
  });
});

describe('importing', () => {
  test('adds what is new, ready for dedupe, and keeps the id that it came with', async () => {
    const [id = ''] = await articles.importNew(db, [imported('line-1')], NOW);
    expect(await rowOf(id)).toMatchObject({ external_id: 'line-1', status: 'extracted', word_count: 6, feed_id: null });
    expect(await articles.byExternalId(db, 'line-1')).toMatchObject({ id });
  });

  test('twice adds nothing more', async () => {
    const lines = [imported('line-1'), imported('line-2')];
    expect(await articles.importNew(db, lines, NOW)).toHaveLength(2);
    expect(await articles.importNew(db, [...lines, imported('line-3')], at(HOUR))).toHaveLength(1);
  });

  test('counts those that are not at their end', async () => {
    const ids = await articles.importNew(
      db,
      ['1', '2', '3', '4'].map((id) => imported(id)),
      NOW,
    );
    expect(await articles.unfinishedImports(db, ['1', '2', '3', '4'])).toBe(4);
    for (const [n, status] of (['published', 'skipped', 'failed'] as const).entries()) {
      await advance(ids[n] ?? '', status, {}, NOW);
    }
    expect(await articles.unfinishedImports(db, ['1', '2', '3', '4'])).toBe(1);
    expect(await articles.unfinishedImports(db, ['1', '2', '3'])).toBe(0);
  });
});

describe('an article on its way', () => {
  test('waits in one status', async () => {
    const [id = ''] = await discover(db, [discovery('a')]);
    await advance(id, 'fetched', {}, at(1));
    expect(await articles.inStatus(db, id, 'discovered')).toBeUndefined();
    expect(await articles.inStatus(db, id, 'fetched')).toMatchObject({ id, status_at: at(1), queued_at: at(1) });
  });

  test('keeps what a stage found, without what no column takes', async () => {
    const [id = ''] = await discover(db, [discovery('a')]);
    await advance(id, 'extracted', { text: 'The \u0000text.', language: 'en', word_count: 2 }, NOW);
    expect(await rowOf(id)).toMatchObject({ text: 'The text.', language: 'en', word_count: 2, title: 'Article a' });
  });

  test('fails where it waits, and nowhere else', async () => {
    const [id = ''] = await discover(db, [discovery('a')]);
    const fail = (status: 'discovered' | 'fetched') =>
      db.transaction().execute((transaction) => articles.fail(transaction, id, status, 'http-refused', at(1)));
    expect(await fail('fetched')).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ status: 'discovered', reason: null });
    expect(await fail('discovered')).toEqual({ url: 'https://gazette.example/a' });
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: 'http-refused', status_at: at(1) });
  });

  test('is found by its address, as found or as canonical', async () => {
    const [a = '', b = ''] = await discover(db, [discovery('a'), discovery('b')]);
    await advance(b, 'deduped', { canonical_url: 'https://gazette.example/a' }, NOW);
    const found = await articles.byUrl(db, 'https://gazette.example/a');
    expect(found.map((row) => row.id).sort()).toEqual([a, b].sort());
    expect(await articles.byUrl(db, 'https://gazette.example/c')).toEqual([]);
  });
});

describe('taking resting articles', () => {
  const take = (limit: number, now: Date, restMs = 30 * SECOND) =>
    articles.takeResting(db, 'discovered', new Date(now.getTime() - restMs), limit, now);

  test('takes those that have rested, longest first, and marks them', async () => {
    for (const [n, name] of ['c', 'a', 'b', 'd'].entries()) await discover(db, [discovery(name)], at(n * SECOND));
    expect(await take(10, at(29 * SECOND))).toEqual([]);
    const first = await take(3, at(60 * SECOND));
    expect(first).toEqual(['c', 'a', 'b'].map((name) => ({ id: articleIdOf(name), shard: null })));
    expect(await take(10, at(60 * SECOND))).toEqual([{ id: articleIdOf('d'), shard: null }]);
    expect(await take(10, at(60 * SECOND))).toEqual([]);
    expect(await take(10, at(90 * SECOND))).toHaveLength(4);
  });

  test('passes over what another is taking, and does not wait for it', async () => {
    await discover(db, [discovery('a'), discovery('b')]);
    await db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('articles').select('id').where('id', '=', articleIdOf('a')).forUpdate().execute();
      expect(await take(10, at(HOUR))).toEqual([{ id: articleIdOf('b'), shard: null }]);
    });
    expect(await take(10, at(HOUR))).toEqual([{ id: articleIdOf('a'), shard: null }]);
  });

  test('gives no article to two that take at the same time', async () => {
    await discover(
      db,
      Array.from({ length: 300 }, (_, n) => discovery(`n-${n}`)),
    );
    const taken = await Promise.all(Array.from({ length: 6 }, () => take(100, at(HOUR))));
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await take(1_000, at(HOUR));
    expect(ids.length + rest.length).toBe(300);
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

  test('an export has every article once, in the order of discovery', async () => {
    await articles.importNew(db, lines.slice(0, 600), NOW);
    await articles.importNew(db, lines.slice(600), at(HOUR));
    const all = await everyPage(articles.exportAll(db, null));
    expect(new Set(all.map((row) => row.id)).size).toBe(1_201);
    expect(all.slice(0, 600).every((row) => row.discovered_at.getTime() === NOW.getTime())).toBe(true);
    expect(await everyPage(articles.exportAll(db, at(HOUR)))).toHaveLength(601);
    expect(await everyPage(articles.exportAll(db, at(HOUR + 1)))).toEqual([]);
  });

  test('what matches a filter comes up to the limit', async () => {
    await articles.importNew(db, lines, NOW);
    expect(await everyPage(articles.matching(db, { outlet: 'a.example' }, 10_000))).toHaveLength(600);
    expect(await everyPage(articles.matching(db, {}, 1_100))).toHaveLength(1_100);
    expect(await everyPage(articles.matching(db, { since: at(1) }, 10))).toEqual([]);
    expect(await everyPage(articles.matching(db, { since: NOW, until: at(1) }, 10))).toHaveLength(10);
    expect(await everyPage(articles.matching(db, { until: NOW }, 10))).toEqual([]);
  });
});

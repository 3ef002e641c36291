import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import type { RatedOutlet, Rating } from './outlets.ts';
import * as outlets from './outlets.ts';
import * as stories from './stories.ts';
import { imported, NOW, openTestStore } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['outlets', 'articles', 'stories'] as const) await db.deleteFrom(table).execute();
});

const rating = (differences: Partial<Rating> = {}): Rating => ({
  rater: 'panel',
  ratedAt: '2026-01',
  lean: 'left',
  factuality: 'high',
  evidenceUrl: 'https://panel.example/1',
  ...differences,
});
const outlet = (domain: string, differences: Partial<RatedOutlet> = {}): RatedOutlet => ({
  domain,
  name: 'The Gazette',
  country: 'GB',
  owner: 'Harbour Media',
  ownerType: 'private',
  ratings: [rating()],
  ...differences,
});
const put = (...rows: RatedOutlet[]) => outlets.put(db, rows, NOW);
const known = async (domain: string) => (await outlets.byDomains(db, [domain]))[0];
const bare = { name: null, country: null, owner: null, ownerType: null, ratings: [] };

describe('what an import of outlets did', () => {
  test.each<[string, RatedOutlet, keyof outlets.ImportCounts]>([
    ['the same again', outlet('a.example'), 'unchanged'],
    ['a domain alone', outlet('a.example', bare), 'unchanged'],
    ['another outlet', outlet('b.example'), 'added'],
    ['another outlet without a fact', outlet('b.example', bare), 'added'],
    ['another name', outlet('a.example', { name: 'Gazette' }), 'updated'],
    ['another lean of the same rating', outlet('a.example', { ratings: [rating({ lean: 'center' })] }), 'updated'],
    ['a lean taken back', outlet('a.example', { ratings: [rating({ lean: null })] }), 'updated'],
    ['other evidence', outlet('a.example', { ratings: [rating({ evidenceUrl: null })] }), 'updated'],
    ['a rating of another rater', outlet('a.example', { ratings: [rating({ rater: 'desk' })] }), 'updated'],
    ['a rating of another time', outlet('a.example', { ratings: [rating({ ratedAt: '2026-02' })] }), 'updated'],
  ])('%s', async (_, row, effect) => {
    expect(await put(outlet('a.example'))).toEqual({ added: 1, updated: 0, unchanged: 0 });
    expect(await put(row)).toEqual({ added: 0, updated: 0, unchanged: 0, [effect]: 1 });
    expect(await put(row)).toEqual({ added: 0, updated: 0, unchanged: 1 });
  });

  test('is shown without being kept, in a transaction that is rolled back', async () => {
    const preview = db.transaction().execute(async (transaction) => {
      expect(await outlets.put(transaction, [outlet('a.example')], NOW)).toMatchObject({ added: 1 });
      throw new Error('only looking');
    });
    await expect(preview).rejects.toThrow('only looking');
    expect(await outlets.count(db)).toBe(0);
  });
});

describe('what is known of an outlet', () => {
  test('comes back whole', async () => {
    await put(outlet('a.example'));
    expect(await known('a.example')).toEqual(outlet('a.example'));
    expect(await outlets.byDomains(db, ['b.example'])).toEqual([]);
    expect(await outlets.byDomains(db, [])).toEqual([]);
  });

  test('stays where an import leaves it open', async () => {
    await put(outlet('a.example'));
    await put(outlet('a.example', { ...bare, country: 'IE' }));
    expect(await known('a.example')).toEqual(outlet('a.example', { country: 'IE' }));
  });

  test('has the ratings of every rater and date side by side', async () => {
    await put(outlet('a.example'));
    await put(
      outlet('a.example', { ratings: [rating({ ratedAt: '2026-02', lean: 'center' }), rating({ rater: 'desk' })] }),
    );
    expect((await known('a.example'))?.ratings).toHaveLength(3);
  });

  test('is listed by domain, every one or those asked for, over any number of pages', async () => {
    const domains = Array.from({ length: 510 }, (_, n) => `n${1_000 + n}.example`);
    await put(...domains.map((domain) => outlet(domain, bare)));
    const listed = async (of: string[]) => {
      const seen: string[] = [];
      for await (const { domain } of outlets.all(db, of)) seen.push(domain);
      return seen;
    };
    expect(await listed([])).toEqual(domains);
    expect(await listed(['n1003.example', 'n1001.example', 'x.example'])).toEqual(['n1001.example', 'n1003.example']);
  });
});

describe('stories that an outlet is part of', () => {
  /** A story with an article of the outlet. */
  async function storyOf(id: string, domain: string): Promise<void> {
    const story = { id, shard: 'en', language: 'en', lastArticleAt: NOW };
    await db.transaction().execute((transaction) => stories.touch(transaction, story, NOW));
    const [articleId = ''] = await articles.importNew(db, [imported(id, { outlet: domain })], NOW);
    await db.updateTable('articles').set({ story_id: id }).where('id', '=', articleId).execute();
  }
  const revisionsOf = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => (await stories.byId(db, id))?.revision));

  test('are due for scoring when something about it changes, and only then', async () => {
    await storyOf('s1', 'a.example');
    await storyOf('s2', 'b.example');
    await put(outlet('a.example'));
    expect(await revisionsOf('s1', 's2')).toEqual([2, 1]);
    await put(outlet('a.example'));
    expect(await revisionsOf('s1', 's2')).toEqual([2, 1]);
    await put(outlet('a.example', { ratings: [rating({ lean: 'right' })] }), outlet('b.example'));
    expect(await revisionsOf('s1', 's2')).toEqual([3, 2]);
  });
});

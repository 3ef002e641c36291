import { describe, expect, test } from 'vitest';
import type { RatedOutlet, Rating } from './outlets.ts';
import * as outlets from './outlets.ts';
import * as stories from './stories.ts';
import { inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('outlets', 'outlet_aliases', 'stories');

const rating = (differences: Partial<Rating> = {}): Rating => ({
  rater: 'panel',
  ratedAt: '2026-01',
  lean: 'left',
  factuality: 'high',
  evidenceUrl: 'https://panel.example/1',
  scale: 'lean, five levels',
  licence: 'CC0-1.0',
  ...differences,
});
const outlet = (domain: string, differences: Partial<RatedOutlet> = {}): RatedOutlet => ({
  domain,
  name: 'The Gazette',
  country: 'GB',
  owner: 'Harbour Media',
  family: 'Harbour Holding',
  ownerType: 'private',
  stateMedia: false,
  category: 'news',
  factsAt: '2026',
  factsSource: 'its imprint',
  aliases: [`m.${domain}`],
  ratings: [rating()],
  ...differences,
});
const put = (...rows: RatedOutlet[]) => outlets.put(db, rows, NOW);
const known = async (domain: string) => (await outlets.byDomains(db, [domain]))[0];
const { domain: _, ...bare } = outlets.unknownOutlet('a.example');

describe('the counts of an import of outlets', () => {
  test.each<[string, RatedOutlet, keyof outlets.ImportCounts]>([
    ['the same again', outlet('a.example'), 'unchanged'],
    ['a domain alone', outlet('a.example', bare), 'unchanged'],
    ['another outlet', outlet('b.example'), 'added'],
    ['another outlet without a fact', outlet('b.example', bare), 'added'],
    ['another name', outlet('a.example', { name: 'Gazette' }), 'updated'],
    ['another country', outlet('a.example', { country: 'IE' }), 'updated'],
    ['another owner', outlet('a.example', { owner: 'The Vanes' }), 'updated'],
    ['another type of owner', outlet('a.example', { ownerType: 'family' }), 'updated'],
    ['another ultimate owner', outlet('a.example', { family: 'The Vanes' }), 'updated'],
    ['state media', outlet('a.example', { stateMedia: true }), 'updated'],
    ['another category', outlet('a.example', { category: 'satire' }), 'updated'],
    ['facts of another time', outlet('a.example', { factsAt: '2027' }), 'updated'],
    ['facts from elsewhere', outlet('a.example', { factsSource: 'a list' }), 'updated'],
    ['another alias', outlet('a.example', { aliases: ['old.example'] }), 'updated'],
    ['another scale', outlet('a.example', { ratings: [rating({ scale: null })] }), 'updated'],
    ['another licence', outlet('a.example', { ratings: [rating({ licence: null })] }), 'updated'],
    ['another lean of the same rating', outlet('a.example', { ratings: [rating({ lean: 'center' })] }), 'updated'],
    ['another factuality', outlet('a.example', { ratings: [rating({ factuality: 'low' })] }), 'updated'],
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

  test.each([
    ['name', { name: 'The Courier' }],
    ['country', { country: 'IE' }],
    ['owner', { owner: 'The Vanes' }],
    ['type of owner', { ownerType: 'family' }],
    ['ultimate owner', { family: 'The Vanes' }],
    ['state media', { stateMedia: true }],
    ['category', { category: 'satire' }],
    ['date of facts', { factsAt: '2027' }],
    ['source of facts', { factsSource: 'a list' }],
  ])('stays where an import leaves it empty, and is replaced where it does not: %s', async (_, fact) => {
    await put(outlet('a.example'));
    await put(outlet('a.example', { ...bare, ...fact }));
    expect(await known('a.example')).toEqual(outlet('a.example', fact));
  });

  test.each([
    ['lean', { lean: 'center' }],
    ['factuality', { factuality: 'low' }],
    ['evidence', { evidenceUrl: null }],
  ])('has the newest values of a rating: %s', async (_, said) => {
    await put(outlet('a.example'));
    await put(outlet('a.example', { ratings: [rating(said)] }));
    expect((await known('a.example'))?.ratings).toEqual([rating(said)]);
  });

  test('has its aliases; one that goes to another outlet is no longer one of this', async () => {
    await put(outlet('a.example'), outlet('b.example', { aliases: ['old.example'] }));
    await put({ ...outlets.unknownOutlet('a.example'), aliases: ['old.example'] });
    expect((await known('a.example'))?.aliases).toEqual(['m.a.example', 'old.example']);
    expect((await known('b.example'))?.aliases).toEqual([]);
  });

  test('is found under its hosts, with its sections and what is stored under its aliases', async () => {
    await put(
      outlet('a.example', { aliases: ['old.example', 'new.example/a'] }),
      outlet('a.example/opinion', { aliases: [] }),
      outlet('old.example', { aliases: [] }),
      outlet('news.a.example', { aliases: [] }),
      outlet('b.example', { aliases: [] }),
    );
    const under = async (...hosts: string[]) =>
      (await outlets.underHosts(db, hosts)).map(({ domain }) => domain).sort();
    expect(await under('a.example')).toEqual(['a.example', 'a.example/opinion', 'old.example']);
    expect(await under('old.example')).toEqual(['a.example', 'a.example/opinion', 'old.example']);
    expect(await under('new.example')).toEqual(['a.example', 'a.example/opinion', 'old.example']);
    expect(await under('news.a.example', 'x.example')).toEqual(['news.a.example']);
    expect(await under()).toEqual([]);
  });

  test('has the ratings of every rater and date side by side', async () => {
    await put(outlet('a.example'));
    await put(
      outlet('a.example', { ratings: [rating({ ratedAt: '2026-02', lean: 'center' }), rating({ rater: 'desk' })] }),
    );
    expect((await known('a.example'))?.ratings).toHaveLength(3);
  });

  test('is listed by domain, all outlets or some, over any number of pages', async () => {
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
  /** A story that is published with articles of outlets, and scored. */
  async function storyOf(id: string, ...domains: string[]): Promise<void> {
    await publish(db, inventedStory({ id, articles: domains.map(inventedArticle) }));
    await setRevisions(id, 1, 1, 1);
  }
  const setRevisions = (id: string, revision: number, scored: number, published: number) =>
    db
      .updateTable('stories')
      .set({ revision, scored_revision: scored, published_revision: published })
      .where('id', '=', id)
      .execute();
  const revisionsOf = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => (await stories.byId(db, id))?.revision));

  test('are due for scoring when something about it changes, and only then', async () => {
    await storyOf('s1', 'a.example', 'c.example');
    await storyOf('s2', 'c.example', 'b.example');
    await storyOf('s3', 'c.example');
    await storyOf('s4');
    const ids = ['s1', 's2', 's3', 's4'];
    await put(outlet('a.example'));
    expect(await revisionsOf(...ids)).toEqual([2, 1, 1, 1]);
    for (const id of ids) await setRevisions(id, 1, 1, 1);
    await put(outlet('a.example'));
    expect(await revisionsOf(...ids)).toEqual([1, 1, 1, 1]);
    await put(outlet('a.example', { ratings: [rating({ lean: 'right' })] }), outlet('b.example'));
    expect(await revisionsOf(...ids)).toEqual([2, 2, 1, 1]);
  });

  test('are due for an alias: those under the alias, those of the outlet, and those of one that loses it', async () => {
    await put(outlet('c.example', { aliases: ['old.example'] }));
    await storyOf('s1', 'old.example');
    await storyOf('s2', 'a.example');
    await storyOf('s3', 'c.example');
    await storyOf('s4', 'd.example');
    await put({ ...outlets.unknownOutlet('a.example'), aliases: ['old.example'] });
    expect(await revisionsOf('s1', 's2', 's3', 's4')).toEqual([2, 2, 2, 1]);
  });

  test('are due for a section of it, which takes articles from it', async () => {
    await storyOf('s1', 'a.example');
    await put(outlet('a.example/opinion', { aliases: [] }));
    expect(await revisionsOf('s1')).toEqual([2]);
  });

  test('are due once for any number of its outlets that change', async () => {
    await storyOf('s1', 'a.example', 'b.example');
    await put(outlet('a.example'), outlet('b.example'));
    expect(await revisionsOf('s1')).toEqual([2]);
  });

  test.each<[string, [number, number, number], boolean]>([
    ['waits to be scored', [2, 1, 1], true],
    ['waits to be scored and published', [3, 2, 1], true],
    ['waits to be published', [2, 2, 1], true],
    ['was never scored', [1, 0, 0], true],
    ['waits for nothing', [2, 2, 2], false],
  ])('include any story being scored: one that %s', async (_, revisions, isDue) => {
    await storyOf('s1', 'b.example');
    await setRevisions('s1', ...revisions);
    await put(outlet('a.example'));
    expect(await revisionsOf('s1')).toEqual([isDue ? revisions[0] + 1 : revisions[0]]);
  });

  test('are not touched by a dry run', async () => {
    await storyOf('s1', 'a.example');
    const preview = db.transaction().execute(async (transaction) => {
      await outlets.put(transaction, [outlet('a.example')], NOW);
      throw new Error('only looking');
    });
    await expect(preview).rejects.toThrow('only looking');
    expect(await revisionsOf('s1')).toEqual([1]);
  });
});

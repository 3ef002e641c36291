import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as outlets from './outlets.ts';
import * as storyList from './story-list.ts';
import * as storyProgress from './story-progress.ts';
import type { StoryQuery } from './story-query.ts';
import { ALL_LEFT, inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { at, DAY, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories', 'outlets', 'outlet_aliases');

const find = (query: StoryQuery) => storyList.find(db, query, { fields: ['id'], isBrief: false });

describe('finding stories', () => {
  /** Follows the pages from the first to the last. */
  async function everyPage(query: StoryQuery): Promise<string[]> {
    const ids: string[] = [];
    let after: StoryQuery['after'];
    do {
      const page = await find({ ...query, ...(after ? { after } : {}) });
      expect(page.stories.length).toBeLessThanOrEqual(query.limit);
      // More stories than any test has: the loop must end if a page leads back to itself.
      expect(ids.length).toBeLessThan(100);
      ids.push(...page.stories.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    return ids;
  }

  /** Values that repeat or lie close together: the hard case for page boundaries. */
  const importance = fc.constantFrom(0, 0.1, 0.1 + 0.2, 0.3, 1 / 3, 1e-300, 0.30000000000000004);
  const time = fc.constantFrom(at(0), at(1), at(2), at(-DAY));
  const story = fc.record({ importance, first: fc.option(time), last: fc.option(time), updated: time });

  /** Importance times freshness, at a time after all of them. */
  const leadOf = (value: number, last: Date | null, updated: Date): number => {
    const from = Math.min((last ?? NOW).getTime(), updated.getTime());
    return Math.fround(Math.max(value, 1e-6) * 2 ** (-(at(DAY).getTime() - from) / (12 * HOUR)));
  };

  test('the pages together have every story once, in order, whatever the page length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (shapes, limit) => {
        await db.deleteFrom('stories').execute();
        const documents = shapes.map(({ importance: value, first, last, updated }, n) =>
          inventedStory({
            id: `s${n}`,
            importance: { value, components: {}, scorerVersion: 'test' },
            firstPublishedAt: first?.toISOString() ?? null,
            lastArticleAt: last?.toISOString() ?? null,
            updatedAt: updated.toISOString(),
          }),
        );
        await publish(db, ...documents);
        const leads = shapes.map((shape) => leadOf(shape.importance, shape.last, shape.updated));
        const top = await everyPage({ sort: 'top', limit });
        // Stories whose keys differ only by rounding may come in either order.
        expect(top.map((id) => leads[Number(id.slice(1))])).toEqual(leads.toSorted((a, b) => b - a));
        expect(top.toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
        for (const sort of ['new', 'updated'] as const) {
          const keyOf = {
            new: (n: number) => shapes[n]?.first?.getTime() ?? 0,
            updated: (n: number) => shapes[n]?.updated.getTime() ?? 0,
          }[sort];
          const byKey = (a: string, b: string) =>
            keyOf(Number(b.slice(1))) - keyOf(Number(a.slice(1))) || (a < b ? -1 : 1);
          const expected = documents.map(({ id }) => id).sort(byKey);
          expect(await everyPage({ sort, limit })).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  const scored = (value: number) => ({ importance: { value, components: {}, scorerVersion: 'test' } });
  const lastAt = (hours: number) => ({ lastArticleAt: at(hours * HOUR).toISOString() });

  test('of top: half a day of age halves importance, so what is archived does not lead', async () => {
    await publish(
      db,
      inventedStory({ id: 's1', status: 'archived', ...scored(1), ...lastAt(-14 * 24) }),
      inventedStory({ id: 's2', ...scored(0.8), ...lastAt(-12.1) }),
      inventedStory({ id: 's3', ...scored(0.4), ...lastAt(0) }),
      inventedStory({ id: 's4', ...scored(0.8), ...lastAt(-11.9) }),
      inventedStory({ id: 's5', ...scored(0.1), ...lastAt(0) }),
      inventedStory({ id: 's6', ...scored(0), ...lastAt(0) }),
    );
    expect(await everyPage({ sort: 'top', limit: 2 })).toEqual(['s4', 's3', 's2', 's5', 's6', 's1']);
  });

  test('of top: an article from the future is as new as its story', async () => {
    await publish(
      db,
      inventedStory({ id: 's1', ...scored(0.3), ...lastAt(1_000) }),
      inventedStory({ id: 's2', ...scored(0.31), ...lastAt(0) }),
    );
    expect(await everyPage({ sort: 'top', limit: 2 })).toEqual(['s2', 's1']);
  });

  test('stories that come in above a page do not shift it', async () => {
    await publish(db, ...['s1', 's2', 's3'].map((id) => inventedStory({ id })));
    const first = await find({ sort: 'top', limit: 2 });
    const value = { value: 9, components: {}, scorerVersion: 'test' };
    await publish(db, inventedStory({ id: 's0', importance: value }));
    const next = await find({ sort: 'top', limit: 2, ...(first.next ? { after: first.next } : {}) });
    expect([...first.stories, ...next.stories].map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  });

  test('has no story that is not published, merged away or retracted', async () => {
    const unpublished = { id: 's0', shard: 'en', language: 'en', lastArticleAt: NOW };
    await db.transaction().execute((transaction) => storyProgress.touch(transaction, [unpublished], NOW));
    await publish(
      db,
      inventedStory({ id: 's1' }),
      inventedStory({ id: 's2', status: 'merged' }),
      inventedStory({ id: 's3', status: 'retracted' }),
      inventedStory({ id: 's4', status: 'archived' }),
    );
    expect(await everyPage({ sort: 'top', limit: 10 })).toEqual(['s1', 's4']);
  });

  test('by outlet, under any of its names', async () => {
    await outlets.put(db, [{ ...outlets.unknownOutlet('a.example'), aliases: ['old.example'] }], NOW);
    await publish(
      db,
      inventedStory({ id: 's1', articles: [inventedArticle('a.example')] }),
      inventedStory({ id: 's2', articles: [inventedArticle('b.example')] }),
    );
    for (const outlet of ['a.example', 'old.example']) {
      expect(await everyPage({ sort: 'top', limit: 10, outlet })).toEqual(['s1']);
    }
    expect(await everyPage({ sort: 'top', limit: 10, outlet: 'c.example' })).toEqual([]);
  });

  test.each<[string, Omit<StoryQuery, 'sort' | 'limit'>, string[]]>([
    ['language', { lang: 'de' }, ['s2']],
    ['topic', { topic: 'sport' }, ['s2']],
    ['topic, as a whole', { topic: 'spor' }, []],
    ['number of outlets', { minOutlets: 3 }, ['s3']],
    ['blindspot', { blindspot: 'left' }, ['s3']],
    ['time', { since: at(HOUR) }, ['s3']],
    ['words of the headline', { q: 'harbour' }, ['s1', 's3']],
    ['words of the dek', { q: 'CLOSE vote' }, ['s1', 's3']],
    ['words with a minus', { q: 'harbour -council' }, []],
    ['words that are no query', { q: '"&!(' }, []],
    ['several at once', { lang: 'en', minOutlets: 3 }, ['s3']],
    ['entity', { entity: 'ANNA SØRENSEN' }, ['s3']],
    ['entity by its id', { entity: 'geonames:2988507' }, ['s3']],
    ['part of an entity', { entity: 'anna' }, []],
    ['country', { country: 'FR' }, ['s3']],
    ['country of a place', { country: 'BE' }, ['s2']],
    ['owner', { owner: 'Gazette group' }, ['s3']],
    ['kind', { kind: 'opinion' }, ['s2']],
    ['kind that is not told', { kind: 'news' }, ['s1', 's3']],
    ['status', { status: 'quiet' }, ['s2']],
    ['end of time', { until: at(HOUR) }, ['s1', 's2']],
    ['share of a side', { lean: { side: 'left', share: 66.5 } }, ['s3']],
    ['a larger share', { lean: { side: 'left', share: 67 } }, []],
    ['share of no rated outlet', { lean: { side: 'right', share: 1 } }, []],
    ['words of a key point', { q: 'wasserstand' }, ['s2']],
    ['words of an entity', { q: 'sorensen' }, ['s3']],
    ['words of a title', { q: 'tidal barrier' }, ['s3']],
    ['another form of a word', { q: 'votings' }, ['s1', 's3']],
    ['one or the other', { q: 'hafen or barrier' }, ['s2', 's3']],
    ['facets together', { entity: 'Anna Sørensen', country: 'FR', owner: 'gazette group', kind: 'news' }, ['s3']],
  ])('by %s', async (_, query, expected) => {
    const article = inventedArticle('gazette.example');
    const outlet = { domain: 'gazette.example', name: 'Gazette', country: 'GB', lean: null, factuality: null };
    await publish(
      db,
      inventedStory({ id: 's1' }),
      inventedStory({
        id: 's2',
        language: 'de',
        status: 'quiet',
        kind: 'opinion',
        keyPoints: [{ text: 'Der Wasserstand steigt.', citations: [], outlets: [], method: 'extractive' }],
        locations: [{ name: 'Gent', country: 'BE', kind: 'city', count: 1, confidence: 1 }],
        headline: { text: 'Hafen', articleId: null },
        dek: null,
        topics: [{ id: 'medtop:15000000', label: 'sport', score: 1 }],
      }),
      inventedStory({
        id: 's3',
        outletCount: 3,
        blindspot: { side: 'left', share: 80, threshold: 60 },
        bias: { ...ALL_LEFT, percent: { left: 66.6, center: 33.4, right: 0 } },
        entities: [{ name: 'Anna Sørensen', type: 'person', count: 1, id: 'geonames:2988507' }],
        eventLocation: { name: 'Calais', country: 'FR', confidence: 1 },
        articles: [{ ...article, title: 'Tidal barrier is closed', outlet: { ...outlet, owner: 'Gazette Group' } }],
        updatedAt: at(HOUR).toISOString(),
      }),
    );
    expect(await everyPage({ sort: 'top', limit: 10, ...query })).toEqual(expected);
  });

  test('of relevance: what the headline says comes before what an article says', async () => {
    const titled = (title: string) => [{ ...inventedArticle('gazette.example'), title }];
    await publish(
      db,
      inventedStory({ id: 's1', dek: null, articles: titled('Barrier') }),
      inventedStory({ id: 's2', headline: { text: 'The barrier', articleId: null } }),
      inventedStory({ id: 's3', dek: 'A barrier' }),
      inventedStory({ id: 's4', dek: null, articles: titled('Barrier') }),
    );
    expect(await everyPage({ sort: 'relevance', limit: 1, q: 'barrier' })).toEqual(['s2', 's3', 's1', 's4']);
  });

  test('a page has the asked fields as they are stored, and the texts that were searched', async () => {
    await publish(
      db,
      inventedStory({ id: 's1', importance: { value: 0.25, components: { a: 1 }, scorerVersion: 'x' } }),
    );
    const page = await storyList.find(
      db,
      { sort: 'top', limit: 1, q: 'vote' },
      { fields: ['id', 'dek'], isBrief: true },
    );
    expect(page.stories).toMatchObject([
      { id: 's1', version: 1, texts: { headline: 'Harbour council votes', titles: [] } },
    ]);
    expect(JSON.parse(page.stories[0]?.json ?? '')).toEqual({
      id: 's1',
      dek: 'The vote was close.',
      importance: { value: 0.25 },
    });
    expect(JSON.parse((await storyList.fieldsOf(db, 's1', null))?.json ?? '')).toMatchObject({
      id: 's1',
      schemaVersion: 1,
    });
    expect(await storyList.fieldsOf(db, 's1', ['slug', 'unknown'])).toMatchObject({
      json: '{"slug": "harbour-vote"}',
      version: 1,
    });
    expect(await storyList.fieldsOf(db, 's-unknown', null)).toBeUndefined();
  });
});

import type { StoryDocument } from '@newsloom/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from './story-cursor.ts';
import { importanceOf, inventedArticle, inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

// Few values for each key, so that every order has ties; times with fractions of a second.
const many: StoryDocument[] = Array.from({ length: 41 }, (_, n) =>
  inventedStory({
    id: `sm${String(n).padStart(2, '0')}`,
    language: n % 2 === 0 ? 'de' : 'fr',
    firstPublishedAt: n % 7 === 0 ? null : `2026-08-0${1 + (n % 3)}T09:00:00.123Z`,
    updatedAt: `2026-08-0${1 + (n % 4)}T10:00:00.456Z`,
    ...importanceOf([0.1, 0.30000000000000004, 1 / 3, 0][n % 4] ?? 0),
  }),
);

const particular: StoryDocument[] = [
  inventedStory({
    id: 'sbudget',
    headline: { text: 'Budget passes after a long night', articleId: null },
    dek: 'Football clubs get nothing.',
    topics: [{ id: 'medtop:20000344', label: 'economy', score: 1 }],
    articles: [inventedArticle('a1', 'gazette.example'), inventedArticle('a2', 'herald.example')],
    outletCount: 12,
    entities: [{ name: 'Émile Zola', type: 'person', count: 2, id: null }],
    eventLocation: { name: 'Paris', country: 'FR', confidence: 1 },
    blindspot: { side: 'right', share: 80, threshold: 60 },
    updatedAt: '2026-08-10T00:00:00.000Z',
    ...importanceOf(0.9),
  }),
  inventedStory({
    id: 'sstorm',
    headline: { text: 'Storm over the long bay', articleId: null },
    articles: [inventedArticle('a3', 'bbc.com')],
    ...importanceOf(0.8),
  }),
  inventedStory({ id: 'sretracted', status: 'retracted' }),
  inventedStory({ id: 'smerged', status: 'merged', mergedInto: 'sstorm' }),
];

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
  await served.publish(...many, ...particular);
});
afterAll(() => served.close());

const idsOf = (body: { stories: { id: string }[] }) => body.stories.map((story) => story.id);

async function walk(query: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  for (;;) {
    const { status, body } = await served.get(`/v1/stories?${query}${cursor}`);
    expect(status).toBe(200);
    ids.push(...idsOf(body));
    if (body.next === null) return ids;
    cursor = `&cursor=${body.next}`;
  }
}

describe('GET /v1/stories', () => {
  test('gives summaries, without the long parts of a document', async () => {
    const { body, headers } = await served.get('/v1/stories?limit=1');
    const [story] = body.stories;
    expect(story).toMatchObject({ id: 'sbudget', outletCount: 12, bias: { rated: 1 }, importance: { value: 0.9 } });
    for (const field of ['articles', 'keyPoints', 'timeline', 'changelog', 'entities', 'provenance']) {
      expect(story).not.toHaveProperty(field);
    }
    expect(story.importance).toEqual({ value: 0.9 });
    expect(headers['content-type']).toContain('application/json');
  });

  test.each([
    ['q=budget', ['sbudget']],
    ['q=long -football', ['sstorm']],
    ['q="long night"', ['sbudget']],
    ['q=!!!', []],
    ['q=clubs&sort=relevance', ['sbudget']],
    ['q=clubs or storms', ['sbudget', 'sstorm']],
    ['entity=ÉMILE Zola', ['sbudget']],
    ['country=fr', ['sbudget']],
    ['owner=herald group', []],
    ['kind=news&minOutlets=2', ['sbudget']],
    ['kind=satire', []],
    ['status=retracted', ['sretracted']],
    ['status=merged', ['smerged']],
    ['lean=left:100&minOutlets=2', ['sbudget']],
    ['lean=right:1', []],
    ['until=2026-08-01T10:05:00.001Z&lang=en', ['sstorm']],
    ['topic=economy', ['sbudget']],
    ['topic=none', []],
    ['outlet=herald.example', ['sbudget']],
    ['outlet=HERALD.example', ['sbudget']],
    ['outlet=bbc.co.uk', ['sstorm']],
    ['minOutlets=12', ['sbudget']],
    ['blindspot=right', ['sbudget']],
    ['blindspot=left', []],
    ['since=2026-08-10', ['sbudget']],
    ['since=2026-08-10T02:00:00%2B02:00', ['sbudget']],
    ['since=2026-08-10T00:00:00.001Z', []],
    ['lang=en', ['sbudget', 'sstorm']],
    ['lang=EN&topic=politics', ['sstorm']],
    ['lang=xx', []],
  ])('filters by %s', async (query, expected) => {
    expect(idsOf((await served.get(`/v1/stories?${query}`)).body)).toEqual(expected);
  });

  const keys = {
    top: (story: StoryDocument) => story.importance.value,
    new: (story: StoryDocument) => Date.parse(story.firstPublishedAt ?? '1970-01-01T00:00:00Z'),
    updated: (story: StoryDocument) => Date.parse(story.updatedAt),
  };

  test('gives every story once and in order, page by page, for any sort, filter and page size', async () => {
    const sorts = fc.constantFrom('top' as const, 'new' as const, 'updated' as const);
    await fc.assert(
      fc.asyncProperty(
        sorts,
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom('de', 'fr'),
        async (sort, limit, lang) => {
          const expected = many
            .filter((story) => story.language === lang)
            .sort((a, b) => keys[sort](b) - keys[sort](a) || (a.id < b.id ? -1 : 1));
          expect(await walk(`sort=${sort}&limit=${limit}&lang=${lang}`)).toEqual(expected.map((story) => story.id));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('shows where the words of a search stand', async () => {
    const { body } = await served.get('/v1/stories?q=PASS "long nights"');
    expect(body.stories).toMatchObject([
      { id: 'sbudget', highlights: [{ field: 'headline', text: 'Budget passes after a long night' }] },
    ]);
    const [{ text, marks }] = body.stories[0].highlights;
    expect(marks.map(([start, end]: [number, number]) => text.slice(start, end))).toEqual(['passes', 'long', 'night']);
  });

  test('gives the asked fields, and articles when asked to', async () => {
    const { body } = await served.get('/v1/stories?topic=economy&fields=bias,headline');
    expect(Object.keys(body.stories[0]).sort()).toEqual(['bias', 'headline', 'id', 'version']);
    const { body: expanded } = await served.get('/v1/stories?topic=economy&expand=articles');
    expect(expanded.stories[0].articles).toHaveLength(2);
    expect(expanded.stories[0]).not.toHaveProperty('keyPoints');
  });

  test('leads to its feeds', async () => {
    const { headers } = await served.get('/v1/stories?lang=en&limit=3');
    expect(headers.link).toContain(
      '</v1/feeds/atom?lang=en&sort=top&limit=3>; rel="alternate"; type="application/atom+xml"',
    );
  });

  test('has no next page right at the end', async () => {
    const { body } = await served.get('/v1/stories?lang=en&limit=2');
    expect(body).toMatchObject({ stories: [{}, {}], next: null });
  });

  test('refuses a cursor of another sort', async () => {
    const { body } = await served.get('/v1/stories?limit=1&sort=new');
    const { status, body: refusal } = await served.get(`/v1/stories?cursor=${body.next}`);
    expect(status).toBe(400);
    expect(refusal.error.message).toContain('sort=new');
  });

  test('accepts or refuses a forged cursor, and never fails', async () => {
    const two = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.constantFrom('0000', '0001', '1970', '2026', '9999', '10000', '294276', '294277', '-0001');
    const offset = fc.oneof(
      fc.constantFrom('', 'Z', ' BC'),
      fc.tuple(fc.constantFrom('+', '-'), two).map((parts) => parts.join('')),
    );
    const time = fc
      .tuple(year, two, two, two, two, two, offset)
      .map(([y, month, day, h, min, s, zone]) => `${y}-${month}-${day} ${h}:${min}:${s}${zone}`);
    const number = fc.oneof(fc.double().map(String), fc.constantFrom('', ' ', '0x1f', '1e400', '-0', '5e-324', 'NaN'));
    const forged = fc.record({
      sort: fc.constantFrom('top' as const, 'new' as const, 'updated' as const, 'relevance' as const),
      key: fc.oneof(time, number, fc.string()),
      id: fc.oneof(fc.constant('sm01'), fc.string({ unit: 'binary' })),
    });
    await fc.assert(
      fc.asyncProperty(forged, async (place) => {
        const { status, body } = await served.get(
          `/v1/stories?q=budget&sort=${place.sort}&cursor=${encodeCursor(place)}`,
        );
        expect(status === 200 ? 'ok' : body.error.code).toMatch(/^(ok|request-invalid)$/);
      }),
      { numRuns: 300 },
    );
    const { status, body } = await served.get(
      `/v1/stories?sort=new&cursor=${encodeCursor({ sort: 'new', key: '0000-01-01 00:00:00+00', id: 'sm01' })}`,
    );
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'request-invalid', remedy: expect.stringContaining('openapi') });
  });

  test('answers 304 until a story of the page has a new version', async () => {
    const url = '/v1/stories?lang=en';
    const first = await served.get(url);
    const etag = String(first.headers.etag);
    const again = await served.get(url, { 'if-none-match': `"other", ${etag}` });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers.etag).toBe(etag);
    const [, storm] = particular;
    if (storm) await served.publish({ ...storm, version: 2, dek: 'It is over.' });
    const changed = await served.get(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['sort=best', 'sort'],
    ['lang=english', 'lang'],
    ['lang=en&lang=de', 'lang'],
    ['topic=', 'topic'],
    ['topic=%00', 'topic'],
    [`topic=${'x'.repeat(101)}`, 'topic'],
    ['outlet=a%00b', 'outlet'],
    ['minOutlets=-1', 'minOutlets'],
    ['minOutlets=1e300', 'minOutlets'],
    ['blindspot=middle', 'blindspot'],
    ['since=yesterday', 'since'],
    ['since=2026-02-30', 'since'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['q=%00', 'q'],
    ['q=', 'q'],
    ['q=%ff', 'q'],
    ['cursor=', 'cursor'],
    ['lean=left', 'lean'],
    ['lean=left:101', 'lean'],
    ['lean=up:50', 'lean'],
    ['country=FRA', 'country'],
    ['kind=weather', 'kind'],
    ['status=gone', 'status'],
    ['until=soon', 'until'],
    ['entity=', 'entity'],
    ['owner=%00', 'owner'],
    ['sort=relevance', 'q'],
    ['fields=', 'fields'],
    ['fields=__proto__', 'fields'],
    ['expand=outlets', 'expand'],
    ['cursor=nonsense', 'cursor'],
    [`cursor=${'A'.repeat(600)}`, 'cursor'],
    ['minOutlet=3', 'minOutlet'],
    ['__proto__=1', '__proto__'],
  ])('refuses %s and says why', async (query, parameter) => {
    const { status, body, headers } = await served.get(`/v1/stories?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'request-invalid', remedy: expect.stringContaining('openapi') });
    expect(body.error.message).toContain(parameter);
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each(['since=0000-01-01', 'since=9999-12-31T23:59:59Z', "q='); drop table stories; --", 'q=%F0%9F%98%80'])(
    'takes %s as it is',
    async (query) => {
      expect((await served.get(`/v1/stories?${query}`)).status).toBe(200);
    },
  );
});

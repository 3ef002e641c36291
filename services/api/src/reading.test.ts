import { outlets } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
  const first = inventedStory({ id: 'sone', updatedAt: '2026-08-19T10:00:00.000Z' });
  const articles = [inventedArticle('a1', 'gazette.example'), inventedArticle('a2', 'herald.example')];
  await served.publish(first, { ...first, version: 2, articles, articleCount: 2, dek: 'Another dek.' });
  await outlets.put(
    served.store.db,
    [
      {
        ...outlets.unknownOutlet('gazette.example'),
        name: 'The Gazette',
        aliases: ['old.example'],
        ratings: [
          {
            rater: 'panel',
            ratedAt: '2026',
            lean: 'left',
            factuality: null,
            evidenceUrl: null,
            scale: null,
            licence: 'CC0-1.0',
          },
        ],
      },
    ],
    NOW,
  );
});
afterAll(() => served.close());

describe('GET /v1/stories/{id}/diff', () => {
  test('tells in words and as data what changed', async () => {
    const { status, body } = await served.get('/v1/stories/sone/diff?from=1');
    expect(status).toBe(200);
    expect(body).toEqual({
      storyId: 'sone',
      from: 1,
      to: 2,
      summary: '1 new article, new summary.',
      changes: [
        { kind: 'articles-joined', articleIds: ['a2'] },
        { kind: 'dek', from: 'The vote was close.', to: 'Another dek.' },
      ],
      fields: ['articleCount', 'articles', 'dek'],
    });
  });

  test('compares in both directions, and a version with itself', async () => {
    expect((await served.get('/v1/stories/sone/diff?from=2&to=1')).body.changes[0]).toEqual({
      kind: 'articles-left',
      articleIds: ['a2'],
    });
    expect((await served.get('/v1/stories/sone/diff?from=2&to=2')).body).toMatchObject({
      summary: '',
      changes: [],
      fields: [],
    });
  });

  test.each([
    ['/v1/stories/sone/diff?from=3', 404],
    ['/v1/stories/snever/diff?from=1', 404],
    ['/v1/stories/sone/diff', 400],
    ['/v1/stories/sone/diff?from=0', 400],
  ])('%s is %i', async (url, status) => {
    expect((await served.get(url)).status).toBe(status);
  });
});

describe('GET /v1/outlets/{domain}', () => {
  test.each(['gazette.example', 'OLD.example'])('tells of %s facts, ratings, volumes and stories', async (name) => {
    const { status, body, headers } = await served.get(`/v1/outlets/${name}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      domain: 'gazette.example',
      name: 'The Gazette',
      aliases: ['old.example'],
      owner: null,
      rating: { lean: 'left', leanScore: -2, agreement: 'one', leanRaters: ['panel'] },
      ratings: [{ rater: 'panel', ratedAt: '2026', lean: 'left', licence: 'CC0-1.0' }],
      volumes: { stories: 1, lastDay: 0, lastWeek: 1, lastMonth: 1 },
      latest: [{ id: 'sone', version: 2, headline: 'Harbour council votes' }],
    });
    expect((await served.get(`/v1/outlets/${name}`, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  test('knows an outlet by its stories alone, and no other', async () => {
    expect((await served.get('/v1/outlets/herald.example')).body).toMatchObject({
      name: null,
      rating: null,
      ratings: [],
    });
    expect((await served.get('/v1/outlets/unheard-of.example')).status).toBe(404);
    expect((await served.get('/v1/outlets/daily.example%2Fopinion')).status).toBe(404);
  });
});

describe('GET /v1/aggregates', () => {
  test('counts the stories of a span', async () => {
    const { body } = await served.get('/v1/aggregates?since=2026-08-01&until=2026-08-02');
    expect(body).toMatchObject({
      since: '2026-08-01T00:00:00.000Z',
      stories: 1,
      days: [{ day: '2026-08-01', stories: 1 }],
      topics: [{ id: 'medtop:11000000', label: 'politics', stories: 1, bias: { left: 100, rated: 1 } }],
      outlets: [{ domain: 'gazette.example' }, { domain: 'herald.example' }],
      languages: [{ language: 'en', stories: 1 }],
    });
  });

  test('takes the last seven days without a span, and a year at most', async () => {
    expect((await served.get('/v1/aggregates')).body).toMatchObject({ until: NOW.toISOString(), stories: 0 });
    for (const span of ['since=2020-01-01', 'since=2026-08-02&until=2026-08-01'])
      expect((await served.get(`/v1/aggregates?${span}`)).status).toBe(400);
  });
});

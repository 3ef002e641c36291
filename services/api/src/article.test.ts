import { articles } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

const address = 'https://gazette.example/2026/08/harbour?id=7';
const id = articles.importedIdOf('harbour-7');

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
  const { db } = served.store;
  const entry = { title: 'Harbour vote', text: 'The vote was close.', outlet: 'gazette.example', language: 'en' };
  await articles.importNew(
    db,
    [
      { ...entry, externalId: 'harbour-7', url: address, publishedAt: NOW, wordCount: 4 },
      { ...entry, externalId: 'waiting', url: 'https://gazette.example/waiting', publishedAt: null, wordCount: 4 },
    ],
    NOW,
  );
  const found = {
    canonical_url: 'https://gazette.example/2026/08/harbour?id=7',
    story_id: 'sharbour',
    duplicate_of: 'aoriginal',
    duplicate_kind: 'near' as const,
    duplicate_score: 0.93,
    cluster_evidence: JSON.stringify({
      clusterer: 'test',
      similarity: 0.8,
      reason: 'copy',
      components: { words: 0.8 },
      runnersUp: [{ storyId: 'sother', similarity: 0.2 }],
    }),
  };
  await place(db, id, 'clustered', found, NOW);
});
afterAll(() => served.close());

describe('GET /v1/articles/{id}', () => {
  test('gives the text, the state, and why the article is in its story', async () => {
    const { status, body } = await served.get(`/v1/articles/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      externalId: 'harbour-7',
      text: 'The vote was close.',
      status: 'clustered',
      reason: null,
      outlet: 'gazette.example',
      publishedAt: NOW.toISOString(),
      storyId: 'sharbour',
      duplicateOf: 'aoriginal',
      duplicateKind: 'near',
      cluster: { reason: 'copy', runnersUp: [{ storyId: 'sother' }] },
    });
  });

  test('knows no other', async () => {
    expect(await served.get('/v1/articles/anone')).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    });
  });
});

describe('GET /v1/articles?url=', () => {
  test.each([address, `${address}&utm_source=feed#top`])('finds the story of %s', async (url) => {
    const { status, body } = await served.get(`/v1/articles?url=${encodeURIComponent(url)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ storyId: 'sharbour', articles: [{ id, title: 'Harbour vote', storyId: 'sharbour' }] });
    expect(body.articles[0]).not.toHaveProperty('text');
  });

  test('says that an article is in no story yet', async () => {
    const { body } = await served.get(`/v1/articles?url=https://gazette.example/waiting`);
    expect(body).toMatchObject({ storyId: null, articles: [{ status: 'extracted', storyId: null }] });
  });

  test('knows no other address', async () => {
    const { status, body } = await served.get('/v1/articles?url=https://gazette.example/none');
    expect(status).toBe(404);
    expect(body.error.message).toContain('https://gazette.example/none');
  });

  test.each([
    '',
    '?url=',
    '?url=harbour',
    '?url=ftp://gazette.example/',
    `?url=https://x.example/${'x'.repeat(8_192)}`,
  ])('refuses %s', async (query) => {
    const { status, body } = await served.get(`/v1/articles${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain('url');
  });
});

import { parseFeed, parseOpml } from '@newsloom/feeds';
import { feeds } from '@newsloom/store';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
  await served.publish(
    inventedStory({
      id: 'sone',
      headline: { text: 'Tax & <b>"duty"</b>', articleId: 'a1' },
      dek: 'He said: ]]> & more.',
      articles: [{ ...inventedArticle('a1', 'gazette.example'), title: '<script>alert(1)</script>' }],
    }),
    inventedStory({
      id: 'stwo',
      language: 'de',
      articles: [{ ...inventedArticle('a2', 'zeitung.example'), url: 'javascript:alert(1)' }],
    }),
  );
});
afterAll(() => served.close());

describe('GET /v1/feeds/{format}', () => {
  test.each([
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ])('%s is read by another library, with the same stories', async (format, type) => {
    const { payload, headers, statusCode } = await served.api.inject(`/v1/feeds/${format}?sort=new`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain(type);
    const feed = await parseFeed(Buffer.from(payload), { url: 'https://x.example/feed', contentType: type });
    expect(feed.entries.map(({ url }) => url)).toContain('https://gazette.example/a1');
    expect(feed.entries.map(({ title }) => title)).toContain('Tax & "duty"');
    expect(feed.entries.map(({ publishedAt }) => new Date(publishedAt ?? 0).toISOString())).toEqual([
      '2026-08-01T09:00:00.000Z',
      '2026-08-01T09:00:00.000Z',
    ]);
    expect(payload).not.toContain('<script>');
    expect(payload).not.toContain('javascript:');
    const again = await served.get(`/v1/feeds/${format}?sort=new`, { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
  });

  test.each(['rss', 'atom'])('%s has ids that do not change, its own address, and topics', async (format) => {
    const { payload } = await served.api.inject({
      url: `/v1/feeds/${format}?lang=en`,
      headers: { host: 'news.example' },
    });
    const feed = await new Parser().parseString(payload);
    expect(feed.items.map((item) => item.guid ?? item.id)).toEqual(['newsloom:story:sone']);
    expect(feed.items[0]?.content).toContain('He said: ]]&gt; &amp; more.');
    expect(payload).toContain(`http://news.example/v1/feeds/${format}?lang=en&amp;sort=top&amp;limit=20`);
    expect(payload).toContain('politics');
  });

  test('are of each reader’s own address', async () => {
    for (const host of ['one.example', 'two.example', 'one.example']) {
      const { payload } = await served.api.inject({ url: '/v1/feeds/json', headers: { host } });
      expect(JSON.parse(payload)).toMatchObject({ feed_url: `http://${host}/v1/feeds/json?sort=top&limit=20` });
    }
  });

  test.each(['rss', 'atom', 'json'])('%s of no story is a feed', async (format) => {
    const { payload, statusCode } = await served.api.inject(`/v1/feeds/${format}?lang=xx`);
    expect(statusCode).toBe(200);
    expect((await parseFeed(Buffer.from(payload), { url: 'https://x.example/feed' })).entries).toEqual([]);
  });

  test.each(['/v1/feeds/rdf', '/v1/feeds/rss?cursor=x', '/v1/feeds/rss?limit=0'])('%s is refused', async (url) => {
    expect((await served.get(url)).status).toBe(400);
  });
});

describe('GET /v1/feeds/opml', () => {
  test('lists the followed feeds', async () => {
    const followed = [
      { url: 'https://gazette.example/feed?a=1&b=2', title: 'The Gazette' },
      { url: 'https://b.example/feed' },
    ];
    await feeds.add(served.store.db, followed, NOW);
    const { payload } = await served.api.inject('/v1/feeds/opml');
    expect(
      parseOpml(payload)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(followed.map(({ url }) => url).sort());
  });
});

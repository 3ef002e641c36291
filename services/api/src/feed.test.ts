import { parseFeed, parseOpml } from '@newsloom/feeds';
import { feeds } from '@newsloom/store';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
  await test.publish(
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
afterAll(() => test.close());

describe('GET /v1/feeds/{format}', () => {
  it.each([
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ])('%s is read by another library, with the same stories', async (format, type) => {
    const { payload, headers, statusCode } = await test.api.inject(`/v1/feeds/${format}?sort=new`);
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
    const again = await test.get(`/v1/feeds/${format}?sort=new`, { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
  });

  it.each(['rss', 'atom'])('%s has ids that do not change, its own address, and topics', async (format) => {
    const { payload } = await test.api.inject({
      url: `/v1/feeds/${format}?lang=en`,
      headers: { host: 'news.example' },
    });
    const feed = await new Parser().parseString(payload);
    expect(feed.items.map((item) => item.guid ?? item.id)).toEqual(['newsloom:story:sone']);
    expect(feed.items[0]?.content).toContain('He said: ]]&gt; &amp; more.');
    expect(payload).toContain(`http://news.example/v1/feeds/${format}?lang=en&amp;sort=top&amp;limit=20`);
    expect(payload).toContain('politics');
  });

  it('are of each reader’s own address', async () => {
    for (const host of ['one.example', 'two.example', 'one.example']) {
      const { payload } = await test.api.inject({ url: '/v1/feeds/json', headers: { host } });
      expect(JSON.parse(payload)).toMatchObject({ feed_url: `http://${host}/v1/feeds/json?sort=top&limit=20` });
    }
  });

  it.each(['rss', 'atom', 'json'])('%s of no story is a feed', async (format) => {
    const { payload, statusCode } = await test.api.inject(`/v1/feeds/${format}?lang=xx`);
    expect(statusCode).toBe(200);
    expect((await parseFeed(Buffer.from(payload), { url: 'https://x.example/feed' })).entries).toEqual([]);
  });

  it.each(['/v1/feeds/rdf', '/v1/feeds/rss?cursor=x', '/v1/feeds/rss?limit=0'])('%s is refused', async (url) => {
    expect((await test.get(url)).status).toBe(400);
  });
});

describe('GET /v1/feeds/opml', () => {
  it('lists the followed feeds', async () => {
    const followed = [
      { url: 'https://gazette.example/feed?a=1&b=2', title: 'The Gazette' },
      { url: 'https://b.example/feed' },
    ];
    await feeds.add(test.store.db, followed, NOW);
    const { payload } = await test.api.inject('/v1/feeds/opml');
    expect(
      parseOpml(payload)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(followed.map(({ url }) => url).sort());
  });
});

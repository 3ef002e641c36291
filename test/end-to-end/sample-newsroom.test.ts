import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNewsroom, type SampleServer } from '@newsloom/sample';
import { startRedis } from '@newsloom/stack';
import { articles, feeds, type StoryDocument, storyDocumentSchema } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedArticles } from '../harness/exported.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample } from '../harness/sample.ts';
import { openSite, plain } from '../harness/site-text.ts';
import { addressOf } from '../harness/stories.ts';

/** The Redis of the test run, a Redis that the stack starts for this test, and PostgreSQL as the fallback. */
const engines = ['redis', 'redis of the stack', 'postgres'] as const;

describe.each(engines)('the sample newsroom, queues on %s', (engine) => {
  let newsloom: Newsloom;
  let server: SampleServer;
  let stories: StoryDocument[];
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    newsloom = await (engine === 'redis of the stack' ? openOnOwnRedis() : openNewsloom(engine));
    closing.unshift(newsloom.close);
    server = await followSample(newsloom.db);
    closing.unshift(server.stop);
    newsloom.start();
    await newsloom.idle();
    stories = await newsloom.stories();
  });
  afterAll(async () => {
    for (const step of closing) await step();
  });

  async function openOnOwnRedis(): Promise<Newsloom> {
    const home = await mkdtemp(join(tmpdir(), 'newsloom-redis-'));
    const redis = await startRedis({ home, path: process.env.PATH ?? '', log: () => {}, installRedis: true });
    if (!redis) throw new Error('the stack found no Redis');
    closing.push(redis.stop, () => rm(home, { recursive: true, force: true }));
    return openNewsloom('redis', { REDIS_URL: redis.url });
  }

  test('every article ends in a story', async () => {
    const rows = await storedArticles(newsloom.db);
    expect(rows).toHaveLength(loadNewsroom().articles.length);
    expect(
      rows.filter((row) => row.status !== 'published').map(({ url, status, reason }) => ({ url, status, reason })),
    ).toEqual([]);
    expect((await feeds.list(newsloom.db)).filter((feed) => feed.error_count > 0)).toEqual([]);
  });

  test('one event is one story', () => {
    const wanted = Map.groupBy(server.articles, (article) => article.eventId);
    const got = stories.map((story) => story.articles.map((article) => addressOf(article.url)).sort());
    expect(got.sort()).toEqual([...wanted.values()].map((list) => list.map(({ url }) => addressOf(url)).sort()).sort());
  });

  test('every document fits its schema', () => {
    for (const story of stories) expect(storyDocumentSchema.safeParse(story).error?.issues ?? []).toEqual([]);
  });

  test('the siege of Bamako: 22 articles with two reprints, five cited key points, and its bias', () => {
    const story = stories.find(({ articles }) => articles.length === 22);
    expect(story).toMatchObject({
      articleCount: 22,
      originalCount: 20,
      reprintCount: 2,
      bias: {
        unrated: 7,
        rated: 12,
        right: 6,
        percent: { right: 50 },
        statement: '50 % of the rated sources lean right',
      },
      blindspot: null,
    });
    expect(story?.headline.text).toMatch(/Mali|Bamako/);
    expect(story?.dek).toBeTruthy();
    expect(story?.keyPoints).toHaveLength(5);
    for (const point of story?.keyPoints ?? []) expect(point.citations.length).toBeGreaterThan(0);
  });

  test('its page says all of that as a reader wants to know it', async () => {
    const site = await openSite(newsloom.runtime.store);
    closing.unshift(site.close);
    const story = stories.find(({ articles }) => articles.length === 22);
    const text = await site.textOf(`/story/${story?.slug}-${story?.id}`);
    const nameOf = (domain: string | null | undefined) =>
      story?.articles.find(({ outlet }) => outlet?.domain === domain)?.outlet?.name;
    const lines = [
      ...[
        story?.headline.text,
        story?.dek,
        `22 articles from ${story?.outletCount} outlets`,
        '20 originals, 2 reprints',
      ],
      ...(story?.keyPoints ?? []).flatMap((point) => [
        ...[point.text, ...point.outlets.map(nameOf), ...point.citations.map(({ quote }) => quote)],
      ]),
      ...(story?.articles ?? []).flatMap(({ title, excerpt, outlet }) => [title, excerpt, outlet?.name]),
      ...['50 % of the rated sources lean right', 'Unrated 7', 'None: no side has 60 % of at least five rated outlets'],
      ...['Factuality', 'Very high', 'Ownership', `${story?.ownerCount} independent owners`, 'Countries', 'Canada'],
      ...[
        `${nameOf(story?.firstBy?.outlet)} was the first to report it`,
        `Version ${story?.version}`,
        'Sample ratings',
      ],
    ];
    // Longer ones are cut on the page.
    for (const line of lines) expect(text).toContain(plain(line ?? '').slice(0, 300));
    expect(await site.textOf('/')).toContain(plain(story?.headline.text ?? ''));
  });

  test('citations are exact spans of stored articles', async () => {
    for (const { keyPoints } of stories) {
      for (const { articleId, quote, start, end } of keyPoints.flatMap((point) => point.citations)) {
        expect((await articles.byId(newsloom.db, articleId))?.text.slice(start, end)).toBe(quote);
      }
    }
  });

  test('exactly the reprints are marked as copies', () => {
    const marked = stories.flatMap((story) => story.articles.filter((article) => article.duplicateOf !== null));
    const reprints = server.articles.filter((article) => article.reprintOf !== null);
    expect(marked.map((article) => addressOf(article.url)).sort()).toEqual(
      reprints.map((article) => addressOf(article.url)).sort(),
    );
  });

  test('an event that only one side reports is a blindspot', () => {
    const oneSided = stories.filter((story) => story.blindspot !== null);
    expect(oneSided.map((story) => story.blindspot?.side)).toContain('right');
  });
});

import { get as httpGet } from 'node:http';
import type { Listening } from '@newsloom/pipeline';
import type { StoryDocument } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { startWeb } from './start-web.ts';
import { article, fullStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { testOptions } from './testing/test-web.ts';

/** The most bytes that a page may send, with all files that it needs. */
const MOST_BYTES = 100_000;

/** Words that hardly repeat, so that they compress no better than real news. */
function textOf(seed: number, words: number): string {
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647; // The minimal standard generator of Park and Miller.
    return state;
  };
  return Array.from({ length: words }, () => (next() % 4_000_000).toString(36)).join(' ');
}

const citations = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({
    articleId: `n${from + place}`,
    quote: textOf(from + place, 40),
    start: 0,
    end: 200,
  }));

const point = (place: number) => ({
  text: textOf(place, 25),
  citations: citations(place * 10, 8),
  outlets: Array.from({ length: 8 }, (_, index) => `n${place * 10 + index}.example`),
  method: 'extractive' as const,
});

/** A story that everybody wrote about for a week: two thousand articles, and everything that a page shows. */
function hugeStory(number: number): StoryDocument {
  const id = `s${number}`;
  const articles = Array.from({ length: 2_000 }, (_, place) =>
    article(`n${place}`, ['left', 'center', 'right', null][place % 4] ?? null, {
      title: textOf(place, 12),
      excerpt: textOf(place * 3, 60),
      byline: textOf(place * 5, 3),
      url: `https://n${place}.example/${textOf(place * 7, 8).replaceAll(' ', '-')}`,
      duplicateOf: place % 5 === 4 ? `n${place - 4}` : null,
    }),
  );
  return fullStory({
    ...{ id, slug: textOf(number, 10).replaceAll(' ', '-'), version: 400, articles, articleCount: 2_000 },
    headline: { text: textOf(number * 11, 14), articleId: 'n0' },
    dek: textOf(number * 13, 30),
    keyPoints: [1, 2, 3, 4, 5].map(point),
    perspectives: { left: [point(6), point(7)], center: [point(8)], right: [point(9), point(10)] },
    entities: Array.from({ length: 200 }, (_, place) => ({
      ...{ name: textOf(place, 2), type: 'person', count: 3, id: null },
    })),
    changelog: Array.from({ length: 400 }, (_, place) => ({
      ...{ version: place + 1, at: '2026-08-01T02:00:00.000Z', kind: 'story.updated', summary: textOf(place, 20) },
    })),
  });
}

let web: Listening;
beforeAll(async () => {
  const others = Array.from({ length: 40 }, (_, place) => ({ ...hugeStory(place + 1), articles: [] }));
  const { options } = testOptions([hugeStory(0), ...others]);
  web = await startWeb({ ...options, siteUrl: null, host: '127.0.0.1', port: 0 });
});
afterAll(() => web.stop());

/** An answer as sent, and the number of its bytes, including its head. */
const fetched = (path: string, encoding: string) =>
  new Promise<{ bytes: number; body: string }>((resolve, reject) => {
    const request = httpGet(web.url + path, { headers: { 'accept-encoding': encoding }, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => resolve({ bytes: answer.socket.bytesRead, body: Buffer.concat(pieces).toString() }));
    });
    request.on('error', reject);
  });

test.each(['/', storyPath(hugeStory(0)), `${storyPath(hugeStory(0))}/version/400`, '/outlet/n1.example', '/status'])(
  '%s and all that it loads is less than 100 kB on the wire',
  async (path) => {
    const page = await fetched(path, 'br');
    const { elements } = parsedPage((await fetched(path, 'identity')).body);
    const files = elements.flatMap(({ name, attributes: { rel, href, src } }) =>
      name === 'link' && !/alternate|canonical/.test(rel ?? '') ? [href] : name === 'script' ? [src] : [],
    );
    const loaded = await Promise.all(files.flatMap((file) => (file ? [fetched(file, 'br')] : [])));
    expect(loaded).toHaveLength(3);
    const bytes = loaded.reduce((sum, file) => sum + file.bytes, page.bytes);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  },
);

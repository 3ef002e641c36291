import { describe, expect, test } from 'vitest';
import { type Answer, openAnswerCache } from './answer-cache.ts';

const answer = (body: string): Answer => ({
  etag: `"${body}"`,
  type: 'text/plain',
  headers: {},
  body: Buffer.from(body),
});
const bodyOf = async (kept: Promise<Answer> | undefined) => (await kept)?.body.toString();

describe('kept answers', () => {
  test('hold until the next change', async () => {
    const cache = openAnswerCache(1_000);
    await cache.make('a', 7, async () => answer('one'));
    expect(await bodyOf(cache.get('a', 7))).toBe('one');
    expect(cache.get('a', 8)).toBeUndefined();
    expect(cache.get('b', 7)).toBeUndefined();
  });

  test('are made once for all who ask meanwhile', async () => {
    const cache = openAnswerCache(1_000);
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const made = cache.make('a', 1, () => promise);
    expect(cache.get('a', 1)).toBe(made);
    resolve(answer('one'));
    expect(await bodyOf(made)).toBe('one');
  });

  test('that failed are forgotten', async () => {
    const cache = openAnswerCache(1_000);
    await expect(cache.make('a', 1, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(cache.get('a', 1)).toBeUndefined();
  });

  test('leave when there is no room, those not asked for first', async () => {
    const cache = openAnswerCache(250);
    const hundred = answer('x'.repeat(98));
    for (const key of ['a', 'b']) await cache.make(key, 1, async () => hundred);
    await cache.get('a', 1);
    await cache.make('c', 1, async () => hundred);
    expect(['a', 'b', 'c'].filter((key) => cache.get(key, 1))).toEqual(['a', 'c']);
    await cache.make('huge', 1, async () => answer('x'.repeat(999)));
    expect(['a', 'c', 'huge'].filter((key) => cache.get(key, 1))).toEqual([]);
  });
});

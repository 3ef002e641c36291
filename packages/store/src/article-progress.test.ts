import { describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import * as articleProgress from './article-progress.ts';
import * as articles from './articles.ts';
import type { ArticleStatus } from './articles-table.ts';
import { articleIdOf } from './ids.ts';
import * as storyProgress from './story-progress.ts';
import { namedArticles } from './testing/named-articles.ts';
import { at, discover, discovery, HOUR, NOW, place, somebodyWaits, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');
const { announced, rowOf, advance } = namedArticles(db);

describe('the articles that wait in a status', () => {
  test('come with the requested columns, and no others', async () => {
    const [a = '', b = '', c = ''] = await announced('a', 'b', 'c');
    await place(db, b, 'fetched');
    const found = await articleProgress.inStatus(db, 'discovered', [a, b, 'a-stranger'], ['title', 'published_at']);
    expect(found).toEqual([{ id: a, title: 'Article a', published_at: NOW }]);
    expect(await articleProgress.inStatus(db, 'fetched', [c, b, a], ['id'])).toEqual([{ id: b }]);
    expect(await articleProgress.inStatus(db, 'fetched', [b], [])).toEqual([{ id: b }]);
    expect(await articleProgress.inStatus(db, 'fetched', [], ['title'])).toEqual([]);
  });

  test('are locked by one transaction; afterwards another no longer finds them in the status', async () => {
    const [a = '', b = ''] = await announced('a', 'b');
    const lock = () =>
      db
        .transaction()
        .execute((transaction) => articleProgress.lockInStatus(transaction, 'discovered', [b, a, 'a-stranger']));
    let second: Promise<string[]> = Promise.resolve([]);
    await db.transaction().execute(async (transaction) => {
      const held = await articleProgress.lockInStatus(transaction, 'discovered', [b, a, 'a-stranger']);
      expect(held.sort()).toEqual([a, b].sort());
      let isThrough = false;
      second = lock().finally(() => {
        isThrough = true;
      });
      await until('the second to wait or finish', async () => isThrough || (await somebodyWaits(db)));
      await articleProgress.advance(transaction, 'discovered', 'fetched', [{ id: a }], NOW);
    });
    expect(await second).toEqual([b]);
  });
});

describe('moving on', () => {
  test('moves only those that still wait in the status, and returns them', async () => {
    const [a = '', b = '', c = ''] = await announced('a', 'b', 'c');
    await place(db, b, 'skipped', { reason: 'not wanted' });
    const progress = [c, b, 'a-stranger', a].map((id) => ({ id, title: `new title of ${id}`, reason: null }));
    const moved = await advance('discovered', 'fetched', progress);
    expect(moved.sort()).toEqual([a, c].sort());
    for (const id of [a, c]) {
      expect(await rowOf(id)).toMatchObject({
        status: 'fetched',
        title: `new title of ${id}`,
        status_at: at(HOUR),
        queued_at: at(HOUR),
      });
    }
    expect(await rowOf(b)).toMatchObject({
      status: 'skipped',
      reason: 'not wanted',
      title: 'Article b',
      status_at: NOW,
      queued_at: NOW,
    });
  });

  test('writes only the status when nothing was found', async () => {
    const [a = ''] = await announced('a');
    const before = await rowOf(a);
    expect(await advance('discovered', 'fetched', [{ id: a }])).toEqual([a]);
    const times = { status_at: at(HOUR), queued_at: at(HOUR) };
    expect(await rowOf(a)).toEqual({ ...before, status: 'fetched', ...times });
  });

  test('moves nothing for an empty list', async () => {
    await announced('a');
    expect(await advance('discovered', 'fetched', [])).toEqual([]);
  });

  test('moves an article once when many move it at the same time', async () => {
    const ids = await announced(...Array.from({ length: 50 }, (_, n) => `n-${n}`));
    const movers = Array.from({ length: 6 }, (_, n) =>
      advance(
        'discovered',
        'fetched',
        ids.slice(n * 5).map((id) => ({ id, byline: `mover ${n}` })),
      ),
    );
    const moved = await Promise.all(movers);
    expect(moved.flat().sort()).toEqual([...ids].sort());
    for (const [n, own] of moved.entries()) {
      for (const id of own) expect((await rowOf(id)).byline).toBe(`mover ${n}`);
    }
  });

  test('takes a thousand at once, each with its own', async () => {
    const ids = await announced(...Array.from({ length: 1_000 }, (_, n) => `n-${n}`));
    const progress = ids.map((id, n) => ({
      id,
      text: `The text of ${id}. `.repeat(100),
      word_count: n,
      paywall: n % 2 === 0,
      published_at: n % 3 === 0 ? null : at(n),
    }));
    expect(await advance('discovered', 'extracted', progress)).toHaveLength(1_000);
    const rows = new Map((await articles.byIds(db, ids)).map((row) => [row.id, row]));
    for (const { id, ...found } of progress) expect(rows.get(id)).toMatchObject({ ...found, status: 'extracted' });
  });
});

describe('failing', () => {
  const fail = (status: ArticleStatus, failed: { id: string; code: string }[]) =>
    db.transaction().execute((transaction) => articleProgress.fail(transaction, status, failed, at(1)));

  test('ends each for its own reason, only in the status where it waits', async () => {
    const [a = '', b = '', c = ''] = await announced('a', 'b', 'c');
    await place(db, b, 'fetched');
    const failed = [
      { id: a, code: 'http-refused' },
      { id: b, code: 'http-timeout' },
      { id: 'a-stranger', code: 'http-timeout' },
      { id: c, code: 'http-too-large' },
    ];
    const ended = await fail('discovered', failed);
    expect(ended.sort((one, other) => (one.url ?? '').localeCompare(other.url ?? ''))).toEqual([
      { id: a, url: 'https://gazette.example/a' },
      { id: c, url: 'https://gazette.example/c' },
    ]);
    expect(await rowOf(a)).toMatchObject({
      status: 'failed',
      reason: 'http-refused',
      status_at: at(1),
      queued_at: at(1),
    });
    expect(await rowOf(c)).toMatchObject({ status: 'failed', reason: 'http-too-large', status_at: at(1) });
    expect(await rowOf(b)).toMatchObject({ status: 'fetched', reason: null, status_at: NOW });
    expect(await fail('discovered', failed)).toEqual([]);
  });

  test('keeps an article in its story, with its reason', async () => {
    const [inVersion = '', inNone = ''] = await announced('a', 'b');
    await db.transaction().execute(async (transaction) => {
      const both = ['s1', 's2'].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: null }));
      await storyProgress.touch(transaction, both, NOW);
    });
    await db.updateTable('stories').set({ version: 1 }).where('id', '=', 's1').execute();
    await place(db, inVersion, 'fetched', { story_id: 's1', reason: 'paywall' });
    await place(db, inNone, 'fetched', { story_id: 's2' });
    const failed = [inVersion, inNone].map((id) => ({ id, code: 'page-unreadable' }));
    expect((await fail('fetched', failed)).map(({ id }) => id).sort()).toEqual([inVersion, inNone].sort());
    expect(await rowOf(inVersion)).toMatchObject({ status: 'published', story_id: 's1', reason: 'paywall' });
    expect(await rowOf(inNone)).toMatchObject({ status: 'clustered', story_id: 's2', reason: null });
  });

  test('returns no address for an article without one', async () => {
    const [id = ''] = await discover(db, [discovery('a', { url: null })]);
    expect(await fail('discovered', [{ id, code: 'page-empty' }])).toEqual([{ id: articleIdOf('a'), url: null }]);
  });

  test('ends nothing for an empty list', async () => {
    await announced('a');
    expect(await fail('discovered', [])).toEqual([]);
  });
});

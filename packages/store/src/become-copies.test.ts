import { describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import type { Copy } from './article-progress.ts';
import * as articleProgress from './article-progress.ts';
import type { ArticleStatus } from './articles-table.ts';
import * as signatures from './signatures.ts';
import { namedArticles } from './testing/named-articles.ts';
import { at, DAY, HOUR, NOW, place, somebodyWaits, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');

const { inStatus, rowOf } = namedArticles(db);

/** An article in `status` with a signature. */
async function article(...[name, status, found, publishedAt = NOW]: Parameters<typeof inStatus>): Promise<string> {
  const id = await inStatus(name, status, found, publishedAt);
  await signatures.put(db, [
    {
      article_id: id,
      page: null,
      text_hash: '',
      shingles: Buffer.of(),
      word_count: 0,
      bands: [],
      outlet: null,
      published_at: publishedAt,
    },
  ]);
  return id;
}

const become = (...copies: Copy[]) =>
  db.transaction().execute((transaction) => articleProgress.becomeCopies(transaction, copies, at(HOUR)));
const copyOf = (id: string, original: string, publishedAt: Date | null, differences: Partial<Copy> = {}): Copy => ({
  id,
  kind: 'near',
  score: 0.9,
  original: { id: original, publishedAt },
  ...differences,
});

describe('becoming a copy', () => {
  test.each<[ArticleStatus, ArticleStatus, boolean]>([
    ['published', 'deduped', true],
    ['clustered', 'deduped', true],
    ['deduped', 'deduped', true],
    ['extracted', 'extracted', false],
    ['fetched', 'fetched', false],
    ['discovered', 'discovered', false],
    ['skipped', 'skipped', false],
    ['failed', 'failed', false],
  ])('in status %s: gets the mark, is %s after, waits for clustering: %s', async (before, after, clusters) => {
    const id = await article('b', before);
    const original = await article('a', 'deduped', {}, at(-HOUR));
    const moved = await become(copyOf(id, original, at(-HOUR)));
    expect(moved).toEqual(clusters ? [{ id, shard: 'en', original }] : []);
    expect(await rowOf(id)).toMatchObject({
      status: after,
      duplicate_of: original,
      duplicate_kind: 'near',
      duplicate_score: 0.9,
      queued_at: at(HOUR),
      status_at: at(HOUR),
    });
  });

  /** The time and id of two originals, and whether the second replaces the first. */
  const encounters: [string, Date | null, string, Date | null, boolean][] = [
    ['an earlier original stays', at(-DAY), 'a-0', at(-HOUR), false],
    ['a later original gives way', at(-HOUR), 'a-z', at(-DAY), true],
    ['of two of one time the smaller id stays', at(-HOUR), 'a-z', at(-HOUR), false],
    ['of two of one time the greater id gives way', at(-HOUR), 'a-0', at(-HOUR), true],
    ['an original with a time stays before one without', at(-HOUR), 'a-0', null, false],
    ['an original without a time gives way to one with', null, 'a-z', at(-HOUR), true],
    ['of two without a time the smaller id stays', null, 'a-z', null, false],
    ['of two without a time the greater id gives way', null, 'a-0', null, true],
  ];

  test.each(encounters)('%s', async (_, present, offeredId, offeredAt, changes) => {
    const known = await article('k', 'clustered', {}, present);
    const id = await article('x', 'clustered', { duplicate_of: known, duplicate_kind: 'near', duplicate_score: 0.9 });
    const moved = await become(copyOf(id, offeredId, offeredAt));
    expect(moved).toEqual(changes ? [{ id, shard: 'en', original: offeredId }] : []);
    expect(await rowOf(id)).toMatchObject({
      status: changes ? 'deduped' : 'clustered',
      duplicate_of: changes ? offeredId : known,
    });
  });

  test.each(encounters)(
    'of two that are noted at the same time: %s',
    async (_, present, offeredId, offeredAt, changes) => {
      const known = await article('k', 'clustered', {}, present);
      const id = await article('x', 'clustered');
      await article(offeredId.slice('a-'.length), 'clustered', {}, offeredAt);
      let isThrough = false;
      let second: Promise<void> = Promise.resolve();
      await db.transaction().execute(async (transaction) => {
        await articleProgress.becomeCopies(transaction, [copyOf(id, known, present)], NOW);
        // It first reads the article in its old state, and must read it again when it gets the lock.
        second = become(copyOf(id, offeredId, offeredAt)).then(() => {
          isThrough = true;
        });
        await until('the second to wait or finish', async () => isThrough || (await somebodyWaits(db)));
        expect(isThrough).toBe(false);
      });
      await second;
      expect(await rowOf(id)).toMatchObject({ duplicate_of: changes ? offeredId : known });
    },
  );

  test('of the same original again changes nothing', async () => {
    const original = await article('a', 'clustered', {}, at(-HOUR));
    const id = await article('b', 'clustered');
    const again = () => become(copyOf(id, original, at(-HOUR), { score: 0.95 }));
    expect(await again()).toHaveLength(1);
    await place(db, id, 'published', { duplicate_score: 0.9 });
    expect(await again()).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ status: 'published', queued_at: NOW, duplicate_score: 0.9 });
  });

  test('accepts any original when its own no longer exists', async () => {
    const id = await article('b', 'clustered', { duplicate_of: 'a-lost' });
    expect(await become(copyOf(id, 'a-z', null))).toHaveLength(1);
  });
});

describe('becoming copies, many at once', () => {
  test('takes each with its own original, kind and score', async () => {
    const [b, c] = [await article('b', 'clustered'), await article('c', 'published', { shard: 'rest' })];
    const moved = await become(
      copyOf(c, 'a-1', null, { kind: 'same-text', score: 0.97 }),
      copyOf(b, 'a-0', at(-HOUR), { kind: 'same-url', score: 1 }),
    );
    expect(moved.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
      { id: b, shard: 'en', original: 'a-0' },
      { id: c, shard: 'rest', original: 'a-1' },
    ]);
    expect(await rowOf(b)).toMatchObject({ duplicate_of: 'a-0', duplicate_kind: 'same-url', duplicate_score: 1 });
    expect(await rowOf(c)).toMatchObject({ duplicate_of: 'a-1', duplicate_kind: 'same-text', duplicate_score: 0.97 });
  });

  test('skips those with an earlier original, and returns those that changed and are past dedupe', async () => {
    const early = await article('k', 'clustered', {}, at(-DAY));
    const [stays, changes, notYet, free] = [
      await article('stays', 'clustered', { duplicate_of: early }),
      await article('changes', 'published', { duplicate_of: early }),
      await article('not-yet', 'extracted'),
      await article('free', 'deduped', { shard: null }),
    ];
    const moved = await become(
      copyOf(stays, 'a-1', at(-HOUR)),
      copyOf(changes, 'a-2', at(-2 * DAY)),
      copyOf(notYet, 'a-3', at(-HOUR)),
      copyOf(free, 'a-4', at(-HOUR)),
      copyOf('a-stranger', 'a-5', at(-HOUR)),
    );
    expect(new Map(moved.map(({ id, original }) => [id, original]))).toEqual(
      new Map([
        [changes, 'a-2'],
        [free, 'a-4'],
      ]),
    );
    const originals = await Promise.all(
      [stays, changes, notYet, free].map(async (id) => (await rowOf(id))?.duplicate_of),
    );
    expect(originals).toEqual([early, 'a-2', 'a-3', 'a-4']);
  });

  test('changes nothing for an empty list', async () => {
    expect(await become()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import type { Db, Store } from './database.ts';
import { articleIdOf } from './ids.ts';
import type { SignatureRow } from './signatures.ts';
import * as signatures from './signatures.ts';
import { at, DAY, NOW, openTestStore, somebodyWaits } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('articles').execute();
});

const LOOK = { commonBands: 2, daysApart: 30 };

const signature = (name: string, differences: Partial<SignatureRow> = {}): SignatureRow => ({
  article_id: articleIdOf(name),
  canonical_url: null,
  text_hash: '',
  shingles: Buffer.from([1, 2, 3]),
  word_count: 100,
  bands: [],
  outlet: null,
  published_at: NOW,
  ...differences,
});

/** Keeps signatures, each with an article to belong to. */
async function keep(...rows: SignatureRow[]): Promise<void> {
  const times = { status_at: NOW, queued_at: NOW, discovered_at: NOW };
  await db
    .insertInto('articles')
    .values(rows.map((row) => ({ id: row.article_id, title: '', status: 'deduped' as const, ...times })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.transaction().execute(async (transaction) => {
    for (const row of rows) await signatures.put(transaction, row);
  });
}
const idsFor = async (row: SignatureRow): Promise<string[]> =>
  (await signatures.candidates(db, row, LOOK)).map((found) => found.article_id);

describe('the candidates for a copy', () => {
  const url = 'https://gazette.example/a';
  /** The largest and smallest number that a band can be. */
  const [high, low] = ['9223372036854775807', '-9223372036854775808'];
  test.each<[string, Partial<SignatureRow>, Partial<SignatureRow>, boolean]>([
    ['the same address', { canonical_url: url }, { canonical_url: url }, true],
    ['another address', { canonical_url: url }, { canonical_url: `${url}b` }, false],
    ['no address on either side', {}, {}, false],
    [
      'the same address, a year apart',
      { canonical_url: url },
      { canonical_url: url, published_at: at(-365 * DAY) },
      true,
    ],
    ['the same text', { text_hash: 'h' }, { text_hash: 'h' }, true],
    ['no text on either side', { text_hash: '' }, { text_hash: '' }, false],
    ['the same text, 30 days apart', { text_hash: 'h' }, { text_hash: 'h', published_at: at(-30 * DAY) }, true],
    ['the same text, longer apart', { text_hash: 'h' }, { text_hash: 'h', published_at: at(-30 * DAY - 1_000) }, false],
    ['the same text, in the future', { text_hash: 'h' }, { text_hash: 'h', published_at: at(31 * DAY) }, false],
    ['the same text, one without a time', { text_hash: 'h' }, { text_hash: 'h', published_at: null }, true],
    ['the same text, both without a time', { text_hash: 'h', published_at: null }, { text_hash: 'h' }, true],
    ['enough bands in common', { bands: [high, low, '3'] }, { bands: ['7', low, high] }, true],
    ['one band too few', { bands: [high, low, '3'] }, { bands: ['7', '8', high] }, false],
    ['bands in common, too far apart', { bands: ['1', '2'] }, { bands: ['1', '2'], published_at: at(40 * DAY) }, false],
  ])('%s', async (_, one, other, expected) => {
    await keep(signature('other', other));
    expect(await idsFor(signature('one', one))).toEqual(expected ? [articleIdOf('other')] : []);
  });

  test('are never the article itself', async () => {
    const row = signature('one', { canonical_url: url, text_hash: 'h', bands: ['1', '2'] });
    await keep(row);
    expect(await idsFor(row)).toEqual([]);
  });

  test('come whole, as they were kept', async () => {
    const row = signature('other', { canonical_url: url, text_hash: 'h', bands: [high, low], outlet: 'a.example' });
    await keep(row);
    expect(await signatures.candidates(db, signature('one', { text_hash: 'h' }), LOOK)).toEqual([row]);
  });

  test('are those kept last', async () => {
    await keep(signature('other', { text_hash: 'old' }));
    await keep(signature('other', { text_hash: 'new' }));
    expect(await idsFor(signature('one', { text_hash: 'old' }))).toEqual([]);
    expect(await idsFor(signature('one', { text_hash: 'new' }))).toEqual([articleIdOf('other')]);
  });

  test('are bounded, and the likeliest are never cut off', async () => {
    const crowd = Array.from({ length: 250 }, (_, n) => signature(`crowd-${n}`, { bands: ['1', '2'] }));
    await keep(...crowd);
    await keep(signature('same', { canonical_url: url }), signature('near', { bands: ['1', '2', '3', '4'] }));
    const found = await idsFor(signature('one', { canonical_url: url, bands: ['1', '2', '3', '4'] }));
    expect(found).toHaveLength(200);
    expect(found.slice(0, 2)).toEqual([articleIdOf('same'), articleIdOf('near')]);
  });
});

describe('the keys of a signature', () => {
  /** Locks keys in a transaction that stays open until it is let go. */
  async function holding(keys: string[]): Promise<() => Promise<void>> {
    const locked = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const transaction = db.transaction().execute(async (transaction) => {
      await signatures.lockKeys(transaction, keys);
      locked.resolve();
      await gate.promise;
    });
    await locked.promise;
    return async () => {
      gate.resolve();
      await transaction;
    };
  }

  test('that are shared make one worker wait for the other', async () => {
    const letGo = await holding(['text h', 'band 1']);
    const order: string[] = [];
    const second = db.transaction().execute(async (transaction) => {
      await signatures.lockKeys(transaction, ['band 1', 'band 2']);
      order.push('second');
    });
    await db.transaction().execute((transaction) => signatures.lockKeys(transaction, ['band 3', 'text g']));
    await until('the second, waiting or through', async () => order.length > 0 || (await somebodyWaits(db)));
    order.push('first');
    await letGo();
    await second;
    expect(order).toEqual(['first', 'second']);
  });

  test('never lock each other out, in whatever order they are named', async () => {
    const keys = Array.from({ length: 40 }, (_, n) => `band ${n}`);
    const workers = Array.from({ length: 10 }, (_, worker) =>
      db.transaction().execute(async (transaction) => {
        // Each worker has most of the keys, in an order of its own.
        const own = keys.filter((_key, n) => n % 10 !== worker);
        await signatures.lockKeys(transaction, [...own.slice(worker * 3), ...own.slice(0, worker * 3 + 5)]);
      }),
    );
    await Promise.all(workers);
  });

  test('may be none', async () => {
    await (await holding([]))();
  });
});

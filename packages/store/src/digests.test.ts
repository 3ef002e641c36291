import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import * as digests from './digests.ts';
import { at, imported, NOW, openTestStore, place, somebodyWaits } from './testing/test-store.ts';

let store: Store;
let db: Db;
let [a, b, c] = ['', '', ''];
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('articles').execute();
  [a = '', b = '', c = ''] = await articles.importNew(db, [imported('a'), imported('b'), imported('c')], NOW);
});

/** Saves digests that were made from the present state of the articles. */
const put = (version: string, made: [string, object][]) =>
  db.transaction().execute((transaction) =>
    digests.put(
      transaction,
      version,
      made.map(([id, digest]) => ({ id, digest, articleAt: NOW })),
    ),
  );
const forget = (...ids: string[]) => db.transaction().execute((transaction) => digests.forget(transaction, ids));

describe('the digests of articles', () => {
  test('come back unchanged, for the articles that have one', async () => {
    const digest: object = {
      sentences: [['The "vote", {late}\\ at night\n', 0.1 + 0.2, null]],
      names: { z: 1, a: [] },
    };
    await put('1', [
      [b, digest],
      [a, {}],
    ]);
    const found = await digests.of(db, [a, b, c, 'a-stranger'], '1');
    expect(found).toEqual(
      new Map<string, object>([
        [a, {}],
        [b, digest],
      ]),
    );
    expect(await digests.of(db, [c], '1')).toEqual(new Map());
    expect(await digests.of(db, [], '1')).toEqual(new Map());
  });

  test('keep the order of their fields', async () => {
    await put('1', [[a, { z: 1, a: 2, m: { y: 1, b: 2 } }]]);
    expect(JSON.stringify((await digests.of(db, [a], '1')).get(a))).toBe('{"z":1,"a":2,"m":{"y":1,"b":2}}');
  });

  test('are those of one version', async () => {
    await put('1', [
      [a, { made: 1 }],
      [b, { made: 1 }],
    ]);
    await put('2', [[b, { made: 2 }]]);
    expect(await digests.of(db, [a, b], '1')).toEqual(new Map([[a, { made: 1 }]]));
    expect(await digests.of(db, [a, b], '2')).toEqual(new Map([[b, { made: 2 }]]));
  });

  test('give way to newer ones of the same version', async () => {
    await put('1', [[a, { made: 1 }]]);
    await put('1', [
      [a, { made: 2 }],
      [b, { made: 3 }],
    ]);
    expect(await digests.of(db, [a, b], '1')).toEqual(
      new Map([
        [a, { made: 2 }],
        [b, { made: 3 }],
      ]),
    );
  });

  test('are forgotten by article', async () => {
    await put('1', [
      [a, {}],
      [b, {}],
    ]);
    await forget(a, c, 'a-stranger');
    await forget();
    expect([...(await digests.of(db, [a, b], '1')).keys()]).toEqual([b]);
  });

  test('take text that Postgres cannot hold, without it', async () => {
    await put('1', [[a, { quote: 'cut \ud83d', name: 'a\u0000b' }]]);
    expect((await digests.of(db, [a], '1')).get(a)).toEqual({ quote: 'cut \ufffd', name: 'ab' });
  });

  test('are not kept for articles that changed since or no longer exist', async () => {
    await put('1', [[b, { made: 1 }]]);
    await place(db, b, 'extracted', { text: 'Another text.' }, at(1));
    await put('1', [
      [b, { made: 2 }],
      ['a-stranger', { made: 2 }],
      [c, { made: 2 }],
    ]);
    // An older digest stays: whoever changes the article must delete it.
    expect(await digests.of(db, [a, b, c, 'a-stranger'], '1')).toEqual(
      new Map([
        [b, { made: 1 }],
        [c, { made: 2 }],
      ]),
    );
  });

  test.each(['none', 'one'])('are not kept for an article that is being changed and has %s', async (before) => {
    if (before === 'one') await put('1', [[a, { made: 1 }]]);
    let kept: Promise<void> = Promise.resolve();
    await db.transaction().execute(async (transaction) => {
      await place(transaction, a, 'extracted', { text: 'Another text.' }, at(1));
      await digests.forget(transaction, [a]);
      let isThrough = false;
      kept = put('1', [[a, { made: 2 }]]).finally(() => {
        isThrough = true;
      });
      await until('the digest to wait or finish', async () => isThrough || (await somebodyWaits(db)));
    });
    await kept;
    expect(await digests.of(db, [a], '1')).toEqual(new Map());
  });

  test('are forgotten when their article changes while they are kept', async () => {
    let changed: Promise<void> = Promise.resolve();
    await db.transaction().execute(async (transaction) => {
      await digests.put(transaction, '1', [{ id: a, digest: { made: 1 }, articleAt: NOW }]);
      let isThrough = false;
      changed = db
        .transaction()
        .execute(async (other) => {
          await place(other, a, 'extracted', { text: 'Another text.' }, at(1));
          await digests.forget(other, [a]);
        })
        .finally(() => {
          isThrough = true;
        });
      await until('the change to wait or finish', async () => isThrough || (await somebodyWaits(db)));
    });
    await changed;
    expect(await digests.of(db, [a], '1')).toEqual(new Map());
  });

  test('go with their articles', async () => {
    await put('1', [[a, {}]]);
    await db.deleteFrom('articles').where('id', '=', a).execute();
    expect(await db.selectFrom('digests').selectAll().execute()).toEqual([]);
  });

  test('of no articles are empty', async () => {
    await put('1', []);
    expect(await db.selectFrom('digests').selectAll().execute()).toEqual([]);
  });
});

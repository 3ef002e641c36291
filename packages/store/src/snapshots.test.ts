import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as articles from './articles.ts';
import type { Db, Store } from './database.ts';
import * as snapshots from './snapshots.ts';
import { at, imported, NOW, openTestStore } from './testing/test-store.ts';

let store: Store;
let db: Db;
let articleId = '';
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
  [articleId = ''] = await articles.importNew(db, [imported('a')], NOW);
});
afterAll(() => store.close());

async function put(body: Uint8Array, differences: { bytes?: number; packed?: Buffer } = {}): Promise<void> {
  const page = {
    url: 'https://gazette.example/a?b=c',
    status: 200,
    contentType: 'text/html; charset=windows-1252',
    packed: await snapshots.packBody(body),
    bytes: body.byteLength,
    fetchedAt: at(1),
    ...differences,
  };
  await db.transaction().execute((transaction) => snapshots.put(transaction, articleId, page));
}

test('a snapshot comes back byte for byte, the latest in place of the one before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (body) => {
      await put(body);
      expect(await snapshots.get(db, articleId)).toEqual({
        url: 'https://gazette.example/a?b=c',
        status: 200,
        contentType: 'text/html; charset=windows-1252',
        body: Buffer.from(body),
        fetchedAt: at(1),
      });
    }),
    { numRuns: 25, examples: [[new Uint8Array()], [new Uint8Array(5_000)]] },
  );
});

test('text is kept much smaller than it is', async () => {
  const page = Buffer.from('<p>The harbour council voted late at night.</p>\n'.repeat(10_000));
  expect((await snapshots.packBody(page)).byteLength).toBeLessThan(page.byteLength / 50);
});

test('an article without a snapshot gives null', async () => {
  expect(await snapshots.get(db, 'a-stranger')).toBeNull();
});

test('addresses are read without the pages', async () => {
  await put(Buffer.from('not packed'), { packed: Buffer.from('torn') });
  expect(await snapshots.urls(db, [articleId, 'a-stranger'])).toEqual(
    new Map([[articleId, 'https://gazette.example/a?b=c']]),
  );
  expect(await snapshots.urls(db, [])).toEqual(new Map());
});

test('a body unpacks to no more than it was', async () => {
  await put(new Uint8Array(), { packed: await snapshots.packBody(new Uint8Array(1_000_000)), bytes: 1_000 });
  await expect(snapshots.get(db, articleId)).rejects.toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' });
});

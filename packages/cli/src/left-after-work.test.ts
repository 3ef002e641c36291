import { type Db, hosts, storyProgress } from '@newsloom/store';
import { at, discover, discovery, HOUR, NOW, openTestStore, place, SECOND } from '@newsloom/store/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putOffSentence } from './put-off-sentence.ts';
import { leftAfterWork } from './watch.ts';

let db: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  const store = await openTestStore();
  db = store.db;
  close = store.close;
});
afterAll(() => close());
beforeEach(async () => {
  for (const table of ['articles', 'hosts', 'stories'] as const) await db.deleteFrom(table).execute();
  await db
    .updateTable('feeds')
    .set({ next_poll_at: at(HOUR) })
    .execute();
});

const announce = async (...names: string[]) => {
  const ids = await discover(
    db,
    names.map((name) => discovery(name)),
    NOW,
  );
  await db
    .updateTable('feeds')
    .set({ next_poll_at: at(HOUR) })
    .execute();
  return ids;
};

test('an empty store has nothing left', async () => {
  expect(await leftAfterWork(db, NOW)).toEqual([]);
});

test('a waiting article is work', async () => {
  await announce('a');
  expect(await leftAfterWork(db, NOW)).toBeNull();
});

test('articles of a host that asks for patience are left, and a line says which', async () => {
  await announce('a', 'b');
  await hosts.putOff(db, 'gazette.example', SECOND, at(HOUR));
  const left = await leftAfterWork(db, NOW);
  expect(left?.map(putOffSentence)).toEqual([
    'put off until 2026-03-01T13:00:00.000Z: 2 pages of gazette.example, which asks for patience',
  ]);
});

test('another waiting article still counts as work', async () => {
  const [, id = ''] = await announce('a', 'b');
  await hosts.putOff(db, 'gazette.example', SECOND, at(HOUR));
  await place(db, id, 'fetched');
  expect(await leftAfterWork(db, NOW)).toBeNull();
});

test('a second look that is due soon is work', async () => {
  const story = { id: 's1', shard: 'en', language: 'en', lastArticleAt: NOW };
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, [story], NOW, at(SECOND)));
  await db.updateTable('stories').set({ scored_revision: 1, published_revision: 1 }).execute();
  expect(await leftAfterWork(db, NOW)).toBeNull();
  await db
    .updateTable('stories')
    .set({ look_at: at(HOUR) })
    .execute();
  expect(await leftAfterWork(db, NOW)).toEqual([]);
});

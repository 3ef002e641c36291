import { expect, test } from 'vitest';
import * as hosts from './hosts.ts';
import { putOff } from './put-off.ts';
import * as storyProgress from './story-progress.ts';
import { at, discover, discovery, HOUR, NOW, place, SECOND, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles', 'hosts', 'stories');

const MINUTE = 60 * SECOND;
const look = () => putOff(db, NOW);
const page = (name: string, host = 'gazette.example') => discovery(name, { url: `https://${host}/${name}` });

test('nothing is put off where nothing waits, or only for a moment', async () => {
  await discover(db, [page('a'), page('b')]);
  expect(await look()).toEqual([]);
  await hosts.putOff(db, 'gazette.example', SECOND, at(MINUTE));
  expect(await look()).toEqual([]);
});

test('pages of a host that asked for patience are put off, until the first free time', async () => {
  const [, reserved = '', fetched = ''] = await discover(db, [
    page('a'),
    page('b'),
    page('c'),
    page('d', 'other.example'),
  ]);
  await hosts.putOff(db, 'gazette.example', SECOND, at(HOUR));
  await db
    .updateTable('articles')
    .set({ fetch_slot_at: at(2 * HOUR) })
    .where('id', '=', reserved)
    .execute();
  await place(db, fetched, 'fetched');
  expect(await look()).toEqual([{ stage: 'fetch', host: 'gazette.example', units: 2, until: at(HOUR) }]);
});

test('a page whose own slot is near is not put off, however long others of its host wait', async () => {
  const [id = ''] = await discover(db, [page('a')]);
  await hosts.putOff(db, 'gazette.example', SECOND, at(HOUR));
  for (const slot of [at(MINUTE), at(-29 * SECOND)]) {
    await db.updateTable('articles').set({ fetch_slot_at: slot }).where('id', '=', id).execute();
    expect(await look()).toEqual([]);
  }
  // An unused slot becomes void, so the page needs another.
  await db
    .updateTable('articles')
    .set({ fetch_slot_at: at(-31 * SECOND) })
    .execute();
  expect(await look()).toEqual([{ stage: 'fetch', host: 'gazette.example', units: 1, until: at(HOUR) }]);
});

test('pages of a host that asks for a minute again and again are put off', async () => {
  const [id = ''] = await discover(db, [page('a')]);
  await db
    .updateTable('articles')
    .set({ status_at: at(-HOUR) })
    .where('id', '=', id)
    .execute();
  for (const [next, units] of [
    [30 * SECOND, []],
    [31 * SECOND, [1]],
  ] as const) {
    await db.deleteFrom('hosts').execute();
    await hosts.putOff(db, 'gazette.example', SECOND, at(next));
    expect((await look()).map((one) => one.units)).toEqual(units);
  }
});

test('stories that rest after a failure are put off', async () => {
  await db.transaction().execute(async (transaction) => {
    const all = ['s1', 's2', 's3'].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: null }));
    await storyProgress.touch(transaction, all, NOW);
    await storyProgress.restUntil(transaction, ['s1', 's2'], at(HOUR));
  });
  await db.updateTable('stories').set({ scored_revision: 1 }).where('id', '=', 's2').execute();
  expect(await look()).toEqual([
    { stage: 'publish', host: null, units: 1, until: at(HOUR) },
    { stage: 'score', host: null, units: 1, until: at(HOUR) },
  ]);
});

import { expect, test } from 'vitest';
import * as articles from './articles.ts';
import * as signatures from './signatures.ts';
import * as storyProgress from './story-progress.ts';
import { at, discover, discovery, imported, NOW, place, useTestStore } from './testing/test-store.ts';
import * as withdrawals from './withdrawals.ts';

const { db } = await useTestStore('articles', 'stories', 'shards');

const SAMPLE = 'http://wire.localhost:4180';
const MOVED = 'http://wire.localhost:4181';
const sample = (name: string, origin = SAMPLE) => discovery(name, { url: `${origin}/${name}` });
const rowOf = (id: string) => articles.byId(db, id);

test('others are articles from other origins, and those without an address', async () => {
  expect(await withdrawals.hasOthers(db, [])).toBe(false);
  await discover(db, [sample('a'), sample('b', MOVED)]);
  expect(await withdrawals.hasOthers(db, [SAMPLE, MOVED])).toBe(false);
  expect(await withdrawals.hasOthers(db, [SAMPLE])).toBe(true);
  expect(await withdrawals.hasOthers(db, [])).toBe(true);
  await articles.importNew(db, [imported('x')], NOW);
  expect(await withdrawals.hasOthers(db, [SAMPLE, MOVED])).toBe(true);
});

test('an address that only begins like an origin counts as another', async () => {
  await discover(db, [sample('a', `${SAMPLE}0`)]);
  expect(await withdrawals.hasOthers(db, [SAMPLE])).toBe(true);
});

test('withdrawn articles leave their stories, which become due, and no other article is touched', async () => {
  const [placed = '', waiting = '', own = ''] = await discover(db, [sample('a'), sample('b'), discovery('own')]);
  const stories = ['s1', 's2'].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: NOW }));
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, stories, NOW));
  await place(db, placed, 'published', { story_id: 's1', shard: 'en' });
  await place(db, own, 'published', { story_id: 's1', shard: 'en', duplicate_of: placed, duplicate_kind: 'near' });
  await db.insertInto('shards').values({ name: 'en', epoch: 4 }).execute();
  const signature = { page: null, text_hash: 'h', shingles: Buffer.of(), word_count: 1, bands: ['1'] };
  await signatures.put(
    db,
    [placed, own].map((article_id) => ({ ...signature, article_id, outlet: null, published_at: NOW })),
  );

  const withdraw = () =>
    db.transaction().execute((transaction) => withdrawals.withdraw(transaction, [SAMPLE], 'sample', at(1)));
  expect(await withdraw()).toBe(2);
  for (const id of [placed, waiting]) {
    expect(await rowOf(id)).toMatchObject({ status: 'skipped', reason: 'sample', story_id: null, status_at: at(1) });
  }
  expect(await rowOf(own)).toMatchObject({ status: 'published', story_id: 's1', duplicate_of: null });
  const revisions = await db.selectFrom('stories').select(['id', 'revision']).orderBy('id').execute();
  expect(revisions).toEqual([
    { id: 's1', revision: 2 },
    { id: 's2', revision: 1 },
  ]);
  expect(await db.selectFrom('shards').select('epoch').execute()).toEqual([{ epoch: 5 }]);
  expect(await db.selectFrom('signatures').select('article_id').execute()).toEqual([{ article_id: own }]);
  expect(await withdraw()).toBe(0);
});

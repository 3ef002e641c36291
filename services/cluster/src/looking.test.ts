import { LOOK_AFTER_ARTICLES } from '@newsloom/clustering';
import { meanwhile, running, START, useStageBench } from '@newsloom/pipeline/testing';
import {
  articles,
  type Db,
  shards,
  storyIdOf,
  storyLooks,
  storyProgress,
  type Transaction,
  trails,
} from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { expect, test } from 'vitest';
import { lookAgain } from './looking.ts';
import { openShardWindows, type ShardWindows } from './shard-windows.ts';
import { useWriters } from './testing/use-writers.ts';

const bench = useStageBench();
const { openWriter } = useWriters(bench);
const db = (): Db => bench.runtime().store.db;
const idOf = articles.importedIdOf;
const hours = (n: number): Date => new Date(START.getTime() + n * 3_600_000);

const DAM = 'A dam above the town of Lund gave way on Monday night. Mayor Ida Holm said 400 people had been moved.';
const TOLD: Record<string, { title: string; text: string; hours: number }> = {
  dam: { title: 'Dam above Lund bursts, hundreds moved to safety', text: DAM, hours: 0 },
  flight: {
    title: 'Lund residents flee as dam above the town fails',
    text: 'Ida Holm, the mayor of Lund, said 400 people were moved after the dam above the town gave way on Monday night.',
    hours: 2,
  },
  schools: {
    title: 'Hundreds in Lund sleep in schools after dam bursts',
    text: 'Some 400 people of Lund slept in schools after a dam above the town gave way on Monday night, Ida Holm said.',
    hours: 5,
  },
  shelter: {
    title: 'Four hundred of Lund in shelters after dam above the town bursts',
    text: 'Shelters in Lund took in 400 people after the dam above the town gave way on Monday night, Mayor Ida Holm said.',
    hours: 20,
  },
  repair: {
    title: 'Lund dam that burst above the town to be rebuilt, mayor says',
    text: 'The dam above the town of Lund that gave way on Monday night will be built again, Mayor Ida Holm said. Some 400 people had been moved.',
    hours: 222,
  },
  later: { title: 'Chess club wins cup', text: 'The chess club of Aby won the cup.', hours: 2_000 },
  recital: {
    title: 'Pianist Clara Voss cancels tour after injury',
    text: 'Clara Voss will not play this spring, her agent said. The pianist hurt her wrist at a rehearsal in Vienna.',
    hours: 3,
  },
};

/** Puts articles into stories as if they had been clustered that way. Each story is due for a look. */
async function told(stories: Record<string, string[]>, lastHours: Record<string, number> = {}): Promise<void> {
  for (const [story, names] of Object.entries(stories)) {
    for (const name of names) {
      const { title, text, hours: at } = TOLD[name] ?? { title: '', text: '', hours: 0 };
      const line = { externalId: name, url: null, title, text, outlet: null, publishedAt: hours(at), language: 'en' };
      await articles.importNew(db(), [{ ...line, wordCount: 20 }], START);
      await place(db(), idOf(name), 'published', { shard: 'en', story_id: story });
    }
    const touched = { id: story, shard: 'en', language: 'en', lastArticleAt: hours(lastHours[story] ?? 5) };
    await db()
      .transaction()
      .execute((transaction) => storyProgress.touch(transaction, [touched], START, START));
  }
}

/** Opens the windows of the shard and looks at its stories, without the stage. */
async function openWindows() {
  const { store, log, now } = bench.runtime();
  const lease = await shards.leaseShard(store.db, 'en', 60_000, running);
  if (lease === null) throw new Error('no lease');
  const windows = await openShardWindows(store.db, 'en', now());
  return {
    windows,
    lookAgain: (seen: ShardWindows = windows) => lookAgain(lease, seen, { db: store.db, log, now }),
    [Symbol.asyncDispose]: () => lease.release(),
  };
}

async function storyOf(name: string): Promise<string | null> {
  const row = await db().selectFrom('articles').select('story_id').where('id', '=', idOf(name)).executeTakeFirst();
  return row?.story_id ?? null;
}

const row = (id: string) =>
  db()
    .selectFrom('stories')
    .select(['revision', 'merged_into', 'split_from', 'look_at', 'looks'])
    .where('id', '=', id)
    .executeTakeFirst();

test('stories of one event are merged: the larger stays, and the other leads to it', async () => {
  await told({ sone: ['flight'], stwo: ['dam', 'schools'], sother: ['recital'] });
  const writer = await openWriter();
  expect(await writer.look()).toEqual(['sone', 'stwo']);
  expect(await Promise.all(['dam', 'flight', 'schools', 'recital'].map(storyOf))).toEqual([
    'stwo',
    'stwo',
    'stwo',
    'sother',
  ]);
  expect(await row('sone')).toMatchObject({ revision: 2, merged_into: 'stwo', look_at: null });
  expect(await row('stwo')).toMatchObject({ revision: 2, merged_into: null, looks: 1 });
  expect(await row('sother')).toMatchObject({ revision: 1, merged_into: null, look_at: null });
});

test('stories that are in two windows are merged once, and not each into the other', async () => {
  await told(
    { sfirst: ['recital'], slater: ['later'], sone: ['dam', 'schools', 'flight'], stwo: ['shelter', 'repair'] },
    { sfirst: 76.5, slater: 2_000, sone: 5, stwo: 220 },
  );
  await using writer = await openWindows();
  // The windows of the past overlap. The first one has one article of `sone` and all of `stwo`; the second has all of
  // `sone` and one of `stwo`.
  await writer.windows.bring([hours(76.5).getTime()]);
  await writer.windows.bring([hours(-100).getTime()]);
  expect((await writer.lookAgain()).map(({ id }) => id).sort()).toEqual(['sone', 'stwo']);
  const places = await Promise.all(['dam', 'flight', 'schools', 'shelter', 'repair'].map(storyOf));
  expect(new Set(places).size).toBe(1);
  const [kept] = places;
  expect((await row(kept ?? ''))?.merged_into).toBeNull();
  expect((await row(kept === 'sone' ? 'stwo' : 'sone'))?.merged_into).toBe(kept);
});

test('stories of many times are looked at in groups, one range of the past at a time, the earliest first', async () => {
  const lastHours = { sone: 5, stwo: 50, sthree: 3_000, sfour: 1_500, sfive: 1_510 };
  await told({ sone: ['dam'], stwo: ['flight'], sthree: ['schools'], sfour: ['recital'], sfive: ['later'] }, lastHours);
  await using writer = await openWindows();
  const { windows } = writer;
  const held: (readonly number[])[] = [];
  let atOnce = 0;
  const hold = async (times: readonly number[]): Promise<Disposable> => {
    held.push(times);
    atOnce += 1;
    expect(atOnce).toBe(1);
    const range = await windows.hold(times);
    return {
      [Symbol.dispose]: () => {
        atOnce -= 1;
        range[Symbol.dispose]();
      },
    };
  };
  await writer.lookAgain({ ...windows, hold });
  expect(held).toEqual([[5, 50], [1_500, 1_510], [3_000]].map((group) => group.map((at) => hours(at).getTime())));
  expect(await storyLooks.dueLooks(db(), 'en', START, 10)).toEqual([]);
});

test('a look waits for another transaction that has one of its stories, and holds none that this needs', async () => {
  await told({ sone: ['flight'], stwo: ['dam', 'schools'], sadmired: ['recital'] });
  const writer = await openWriter();
  const lock = (transaction: Transaction, id: string) =>
    transaction.selectFrom('stories').select('id').where('id', '=', id).forUpdate().execute();
  let other: Transaction | undefined;
  const changed = await meanwhile(
    db(),
    async (transaction) => {
      other = transaction;
      await lock(transaction, 'sadmired');
    },
    () => writer.look(),
    { waiting: async () => other && lock(other, 'stwo') },
  );
  expect(changed).toEqual(['sone', 'stwo']);
});

test('a merged article says why it moved, and both stories have the step on their trail', async () => {
  await told({ sone: ['flight'], stwo: ['dam', 'schools'] });
  await (await openWriter()).look();
  const { cluster_evidence: evidence } = (await articles.byId(db(), idOf('flight'))) ?? {};
  expect(evidence).toMatchObject({ reason: 'merged', runnersUp: [] });
  expect(evidence?.similarity).toBeGreaterThanOrEqual(0.5);
  expect(Object.keys(evidence?.components ?? {})).toContain('cross');
  const stepOf = async (id: string) => (await trails.of(db(), id)).map(({ code, message }) => [code, message]);
  const why = expect.stringMatching(/at a likelihood of \d+ % that both are one, where 50 % is enough \(\w+ [+-]\d/);
  expect(await stepOf('stwo')).toEqual([['merged', why]]);
  expect(await stepOf('sone')).toEqual([['merged', why]]);
});

test('a story of two events is split: the larger part keeps the id, the other opens a story and is related', async () => {
  await told({ sone: ['dam', 'flight', 'schools', 'recital'] });
  await db().updateTable('stories').set({ version: 1 }).execute();
  const opened = storyIdOf(idOf('recital'));
  const writer = await openWriter();
  expect(await writer.look()).toEqual([opened, 'sone'].sort());
  expect(await Promise.all(['dam', 'schools', 'recital'].map(storyOf))).toEqual(['sone', 'sone', opened]);
  expect(await row(opened)).toMatchObject({ revision: 1, split_from: 'sone' });
  const { cluster_evidence: evidence } = (await articles.byId(db(), idOf('recital'))) ?? {};
  expect(evidence).toMatchObject({ reason: 'split', runnersUp: [{ storyId: 'sone' }] });
});

test('copies go with their original', async () => {
  await told({ sone: ['dam', 'flight', 'schools', 'recital'] });
  const line = { url: null, title: 'Other words', text: 'Quite other words.', outlet: null, language: 'en' };
  await articles.importNew(db(), [{ ...line, externalId: 'copy', publishedAt: hours(4), wordCount: 3 }], START);
  const evidence = { clusterer: 'test', similarity: 0.9, reason: 'copy', components: {}, runnersUp: [] };
  await place(db(), idOf('copy'), 'published', {
    shard: 'en',
    story_id: 'sone',
    duplicate_of: idOf('recital'),
    cluster_evidence: JSON.stringify(evidence),
  });
  await (await openWriter()).look();
  expect(await storyOf('copy')).toBe(storyIdOf(idOf('recital')));
  expect((await articles.byId(db(), idOf('copy')))?.cluster_evidence).toEqual(evidence);
});

test('a copy that was placed before its original follows it', async () => {
  await told({ sone: ['dam', 'flight'], sother: ['recital'] });
  await place(db(), idOf('recital'), 'published', { duplicate_of: idOf('dam'), duplicate_score: 0.9 });
  expect(await (await openWriter()).look()).toEqual(['sone', 'sother']);
  expect(await storyOf('recital')).toBe('sone');
  const { cluster_evidence } = (await articles.byId(db(), idOf('recital'))) ?? {};
  expect(cluster_evidence).toMatchObject({ reason: 'copy', similarity: 0.9 });
});

test('an article placed in a story that was merged meanwhile goes to the story that took it in', async () => {
  await told({ sone: ['dam'] });
  await told({ sgone: [] });
  await db().updateTable('stories').set({ merged_into: 'sone' }).where('id', '=', 'sgone').execute();
  await articles.importNew(
    db(),
    [
      {
        ...(TOLD.flight ?? { title: '', text: '' }),
        externalId: 'flight',
        url: null,
        outlet: null,
        language: 'en',
        publishedAt: hours(2),
        wordCount: 20,
      },
    ],
    START,
  );
  const evidence = { clusterer: 'test', similarity: 0.9, reason: 'similar', components: {}, runnersUp: [] };
  await place(db(), idOf('flight'), 'deduped', {
    shard: 'en',
    story_id: 'sgone',
    cluster_evidence: JSON.stringify(evidence),
  });
  await (await openWriter()).place('flight');
  expect(await storyOf('flight')).toBe('sone');
});

test('what nothing joins is looked at again at growing intervals, and then no more', async () => {
  await told({ sone: ['dam', 'flight'] });
  const writer = await openWriter();
  const waits: number[] = [];
  for (let looks = 1; ; looks += 1) {
    expect(await writer.look()).toEqual([]);
    const { look_at } = (await row('sone')) ?? {};
    expect(await row('sone')).toMatchObject({ looks });
    if (!look_at) break;
    const waitMs = look_at.getTime() - bench.runtime().now().getTime();
    waits.push(waitMs);
    bench.pass(waitMs);
  }
  expect(waits).toEqual([600_000, 3_600_000, 86_400_000]);
});

test('while articles come in a look waits, but not for more than a thousand of them', async () => {
  await told({ sone: ['flight'], stwo: ['dam', 'schools'] });
  await using writer = await openWindows();
  const { windows } = writer;
  const arrive = (from: number, to: number): void => {
    for (let n = from; n < to; n += 1) {
      const other = { id: `n${n}`, title: `n${n}`, text: '', language: 'en', publishedAt: hours(n).getTime() };
      windows.add(other, `s${n}`, null, bench.runtime().now());
    }
  };
  arrive(0, LOOK_AFTER_ARTICLES - 1);
  expect(await writer.lookAgain()).toEqual([]);
  arrive(LOOK_AFTER_ARTICLES - 1, LOOK_AFTER_ARTICLES);
  expect(await writer.lookAgain()).toHaveLength(2);
  expect(windows.placed().sinceLook).toBe(0);
});

test('an article that joins makes its story due again after a rest', async () => {
  await told({ sone: ['dam', 'flight'] });
  const writer = await openWriter();
  await writer.look();
  const { title, text } = TOLD.schools ?? { title: '', text: '' };
  const line = { externalId: 'schools', url: null, title, text, outlet: null, language: 'en', publishedAt: hours(5) };
  await articles.importNew(db(), [{ ...line, wordCount: 20 }], START);
  await place(db(), idOf('schools'), 'deduped', { shard: 'en' });
  await writer.place('schools');
  expect(await storyOf('schools')).toBe('sone');
  expect(await row('sone')).toMatchObject({ looks: 0, look_at: new Date(bench.runtime().now().getTime() + 1_000) });
  expect(await storyLooks.areLooksDue(db(), bench.runtime().now())).toBe(false);
});

test('a second look of another writer ends this one, and changes nothing', async () => {
  await told({ sone: ['flight'], stwo: ['dam', 'schools'] });
  const writer = await openWriter();
  await shards.endEpochs(db(), ['en']);
  await expect(writer.look()).rejects.toMatchObject({ code: 'shard-lost' });
  expect(writer.isOutdated()).toBe(true);
  expect(await storyOf('flight')).toBe('sone');
});

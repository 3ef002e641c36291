import { meanwhile, START, useStageBench } from '@newsloom/pipeline/testing';
import { articles, type Db, shards, storyIdOf, storyProgress, type Transaction } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useWriters } from './testing/use-writers.ts';

const bench = useStageBench();
const { openWriter, release } = useWriters(bench);
const db = (): Db => bench.runtime().store.db;

const idOf = articles.importedIdOf;
/** The story that an article opens. */
const storyOf = (name: string): string => storyIdOf(idOf(name));
const DONE = { kind: 'complete' };

type Draft = { title: string; text: string; hours: number };

const DAM: Draft = {
  title: 'Dam above Lund bursts, hundreds moved to safety',
  text: 'A dam above the town of Lund gave way on Monday night. Mayor Ida Holm said 400 people had been taken to schools.',
  hours: 0,
};
const FLIGHT: Draft = {
  title: 'Lund residents flee as dam fails',
  text: 'Ida Holm, the mayor of Lund, ordered people out of low streets after the dam in the hills failed overnight.',
  hours: 5,
};
const RECITAL: Draft = {
  title: 'Pianist Clara Voss cancels tour after injury',
  text: 'Clara Voss will not play this spring, her agent said. The pianist hurt her wrist at a rehearsal in Vienna.',
  hours: 3,
};

/** Adds articles that wait for the stage. */
async function bring(told: Record<string, Draft>): Promise<void> {
  const imports = Object.entries(told).map(([externalId, { title, text, hours }]) => ({
    externalId,
    url: null,
    title,
    text,
    outlet: 'gazette.example',
    publishedAt: new Date(START.getTime() + hours * 3_600_000),
    language: 'en',
    wordCount: 20,
  }));
  for (const id of await articles.importNew(db(), imports, START)) await place(db(), id, 'deduped', { shard: 'en' });
}

/** Story and evidence of each article that is in a story, by name. */
async function placements() {
  const rows = await db()
    .selectFrom('articles')
    .select(['external_id as name', 'story_id as story', 'cluster_evidence as evidence'])
    .where('status', '=', 'clustered')
    .execute();
  return Object.fromEntries(rows.map(({ name, story, evidence }) => [name, { story, ...evidence }]));
}

/** Runs `work`, and breaks the connection of its save, as a restart of the store would. */
const cutOff = <T>(work: () => Promise<T>): Promise<T> =>
  meanwhile(db(), (transaction) => transaction.selectFrom('shards').select('name').forUpdate().execute(), work, {
    waiting: () =>
      sql`select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
          where datname = current_database() and not granted`.execute(db()),
  });
const PUT_OFF = { kind: 'delay', until: new Date(START.getTime() + 2_000) };

describe('articles that come together', () => {
  test('about one event are in one story, and find each other at once', async () => {
    await bring({ dam: DAM, flight: FLIGHT, recital: RECITAL });
    const writer = await openWriter();
    expect(await writer.place('dam', 'flight', 'recital')).toEqual([DONE, DONE, DONE]);
    expect(await placements()).toMatchObject({
      dam: { story: storyOf('dam'), reason: 'opened', similarity: 1 },
      flight: { story: storyOf('dam'), reason: 'similar' },
      recital: { story: storyOf('recital'), reason: 'opened' },
    });
  });

  test('are placed exactly as if they came one after the other', async () => {
    const told = { dam: DAM, flight: FLIGHT, recital: RECITAL, again: { ...DAM, hours: 9 } };
    const names = Object.keys(told);
    await bring(told);
    const writer = await openWriter();
    await writer.place(...names);
    const together = await placements();
    await db().deleteFrom('articles').execute();
    await release();

    await bring(told);
    const another = await openWriter();
    for (const name of names) await another.place(name);
    expect(await placements()).toEqual(together);
  });

  test('make their stories due, each once', async () => {
    await bring({ dam: DAM, flight: FLIGHT, recital: RECITAL });
    await (await openWriter()).place('dam', 'flight', 'recital');
    const stories = await db().selectFrom('stories').select(['id', 'revision', 'last_article_at']).execute();
    const hours = (n: number) => new Date(START.getTime() + n * 3_600_000);
    expect(new Map(stories.map(({ id, ...story }) => [id, story]))).toEqual(
      new Map([
        [storyOf('dam'), { revision: 1, last_article_at: hours(5) }],
        [storyOf('recital'), { revision: 1, last_article_at: hours(3) }],
      ]),
    );
    expect((await bench.runtime().queues.depth('score')).waiting).toBe(2);
  });
});

describe('a copy', () => {
  /** A copy that is recognised only by its address: its words differ. */
  async function bringCopy(): Promise<void> {
    await bring({ dam: DAM, copy: { ...RECITAL, hours: 1 } });
    await place(db(), idOf('copy'), 'deduped', {
      duplicate_of: idOf('dam'),
      duplicate_kind: 'near',
      duplicate_score: 0.93,
    });
  }
  const followed = { story: storyOf('dam'), reason: 'copy', similarity: 0.93, components: { copy: 0.93 } };

  test('follows its original into the story that the original has just opened', async () => {
    await bringCopy();
    const writer = await openWriter();
    expect(await writer.place('dam', 'copy')).toEqual([DONE, DONE]);
    expect((await placements()).copy).toMatchObject(followed);
  });

  test('follows its original into a story from before the writer started', async () => {
    await bringCopy();
    await place(db(), idOf('dam'), 'published', { story_id: storyOf('dam') });
    await (await openWriter()).place('copy');
    expect((await placements()).copy).toMatchObject(followed);
  });

  test('whose original is in another shard is placed by its own words', async () => {
    await bringCopy();
    await place(db(), idOf('dam'), 'published', { story_id: storyOf('dam'), shard: 'rest' });
    await (await openWriter()).place('copy');
    expect((await placements()).copy).toMatchObject({ story: storyOf('copy'), reason: 'opened' });
  });

  /** An article that has opened a story, and is found to be a copy later. */
  async function becomesCopy() {
    await bring({ dam: DAM, copy: { ...RECITAL, hours: 1 }, again: RECITAL });
    const writer = await openWriter();
    await writer.place('dam', 'copy');
    await place(db(), idOf('copy'), 'deduped', { duplicate_of: idOf('dam'), duplicate_score: 0.93 });
    return writer;
  }

  test('leaves the story that it has opened: both stories go on, and its words find nothing any more', async () => {
    const writer = await becomesCopy();
    await bench.passedOn('score', 2);
    expect(await writer.place('copy')).toEqual([DONE]);
    expect((await placements()).copy).toMatchObject(followed);
    const next = [storyOf('dam'), storyOf('copy')].map((storyId) => expect.objectContaining({ storyId }));
    expect(await bench.passedOn('score', 2)).toEqual(expect.arrayContaining(next));
    const stories = await db().selectFrom('stories').select(['id', 'revision']).execute();
    expect(new Map(stories.map(({ id, revision }) => [id, revision]))).toEqual(
      new Map([
        [storyOf('dam'), 2],
        [storyOf('copy'), 2],
      ]),
    );
    await writer.place('again');
    expect((await placements()).again).toMatchObject({ story: storyOf('again'), reason: 'opened' });
  });

  test('that could not be saved in its new story stays in the one that it has opened', async () => {
    const writer = await becomesCopy();
    expect(await cutOff(() => writer.place('copy'))).toEqual([PUT_OFF]);
    await writer.place('again');
    expect((await placements()).again).toMatchObject({ story: storyOf('copy'), reason: 'similar' });
  });

  test('waits for another transaction that has the story which it leaves, and holds none that this needs', async () => {
    await bringCopy();
    const [left, taker] = ['s-left', 's-taker'];
    await place(db(), idOf('dam'), 'published', { story_id: taker });
    await place(db(), idOf('copy'), 'deduped', { story_id: left });
    const touched = [left, taker].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: START }));
    await db()
      .transaction()
      .execute((transaction) => storyProgress.touch(transaction, touched, START));
    const writer = await openWriter();
    const lock = (transaction: Transaction, id: string) =>
      transaction.selectFrom('stories').select('id').where('id', '=', id).forUpdate().execute();
    let other: Transaction | undefined;
    const outcomes = await meanwhile(
      db(),
      async (transaction) => {
        other = transaction;
        await lock(transaction, left);
      },
      () => writer.place('copy'),
      { waiting: async () => other && lock(other, taker) },
    );
    expect(outcomes).toEqual([DONE]);
    expect((await placements()).copy).toMatchObject({ story: taker, reason: 'copy' });
  });

  test('whose original could not be saved follows it when both come again', async () => {
    await bringCopy();
    const writer = await openWriter();
    expect(await cutOff(() => writer.place('dam', 'copy'))).toEqual([PUT_OFF, PUT_OFF]);
    await writer.place('dam', 'copy');
    expect((await placements()).copy).toMatchObject(followed);
  });
});

describe('a save that fails', () => {
  test('does not change the window: the articles are placed as if nothing had happened', async () => {
    const told = { dam: DAM, flight: FLIGHT, recital: RECITAL };
    await bring(told);
    await (await openWriter()).place('dam', 'flight', 'recital');
    const undisturbed = await placements();
    await db().deleteFrom('articles').execute();
    await release();

    await bring(told);
    const writer = await openWriter();
    expect(await cutOff(() => writer.place('dam', 'flight', 'recital'))).toEqual([PUT_OFF, PUT_OFF, PUT_OFF]);
    expect(await placements()).toEqual({});
    expect(await writer.place('dam', 'flight', 'recital')).toEqual([DONE, DONE, DONE]);
    expect(await placements()).toEqual(undisturbed);
  });

  test('leaves in the window what was there before', async () => {
    await bring({ dam: DAM, flight: FLIGHT });
    const writer = await openWriter();
    await writer.place('dam');
    await place(db(), idOf('dam'), 'deduped');
    expect(await cutOff(() => writer.place('dam'))).toEqual([PUT_OFF]);
    await writer.place('flight');
    expect((await placements()).flight).toMatchObject({ story: storyOf('dam'), reason: 'similar' });
  });

  test('because another process is the writer ends this writer and writes nothing', async () => {
    await bring({ dam: DAM, recital: RECITAL });
    const writer = await openWriter();
    await shards.endEpochs(db(), ['en']);
    const verdicts = await writer.place('dam', 'recital');
    expect(verdicts.map(({ kind }) => kind)).toEqual(['retry', 'retry']);
    expect(bench.reports().map(({ code }) => code)).toEqual(['shard-lost', 'shard-lost']);
    expect(writer.isOutdated()).toBe(true);
    expect(await placements()).toEqual({});
    expect(await db().selectFrom('stories').select('id').execute()).toEqual([]);
  });
});

test('an article that comes again keeps its story, even with other text', async () => {
  await bring({ dam: DAM, flight: FLIGHT });
  const writer = await openWriter();
  await writer.place('dam', 'flight');
  const before = await placements();
  await place(db(), idOf('flight'), 'deduped', { title: RECITAL.title, text: RECITAL.text });
  expect(await writer.place('flight')).toEqual([DONE]);
  expect(await placements()).toEqual(before);
  expect(bench.reports().map(({ code }) => code)).toEqual(['opened', 'similar', 'similar']);
  const story = await db().selectFrom('stories').select('revision').executeTakeFirst();
  expect(story).toEqual({ revision: 2 });
});

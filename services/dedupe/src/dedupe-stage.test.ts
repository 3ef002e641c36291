import { invented } from '@newsloom/dedup/testing';
import { statusesOf } from '@newsloom/pipeline';
import { articleJob, jobOf, meanwhile, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { type ArticleRow, articles, type Db, openStore, type Store } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dedupeStage } from './dedupe-stage.ts';

const bench = useStageBench();
const db = (): Db => bench.runtime().store.db;
const stage = dedupeStage({ shards: ['en', 'rest'] });

/** A second store, as another process would have. */
let further: Store;
beforeAll(() => {
  further = openStore({ url: bench.runtime().store.url, connections: 4 });
});
afterAll(() => further.close());

/** Starts a worker with a batch of articles. */
function work(names: readonly string[], store = bench.runtime().store) {
  const handle = stage.handler({ ...bench.runtime(), store });
  return Promise.all(names.map((name) => handle(jobOf(articleJob(idOf(name))), running)));
}

/** Starts two workers with separate stores. Neither looks for copies before both have loaded their articles. */
async function workAtOnce(one: readonly string[], other: readonly string[]) {
  const holdAll = (transaction: Db) => transaction.selectFrom('articles').select('id').forUpdate().execute();
  const both = () => Promise.all([work(one), work(other, further)]);
  return (await meanwhile(db(), holdAll, both, { waiters: 2 })).flat();
}

/** Records the articles that are enqueued from now on, by queue. */
function handedOn(): string[] {
  const handed: string[] = [];
  const runtime = bench.runtime();
  const { queues } = runtime;
  const add: typeof queues.add = (queue, jobs) => {
    handed.push(...jobs.map(({ key }) => `${queue} ${key}`));
    return queues.add(queue, jobs);
  };
  runtime.queues = { ...queues, add };
  return handed;
}

const { from } = statusesOf('dedupe');
const idOf = articles.importedIdOf;
const DONE = { kind: 'complete' };

const TEXT = invented(1, 200);
const OTHER = invented(2, 200);
const SHORT = TEXT.split(' ').slice(0, 120).join(' ');

type Draft = { text: string; hours: number | null; language?: string; url?: string };

/** Adds articles that wait for the stage. */
async function bring(told: Record<string, Draft>): Promise<void> {
  const ids = await articles.importNew(
    db(),
    Object.entries(told).map(([name, { text, hours, language = 'en', url = null }]) => ({
      externalId: name,
      url,
      title: name,
      text,
      outlet: 'gazette.example',
      publishedAt: hours === null ? null : new Date(START.getTime() + hours * 3_600_000),
      language,
      wordCount: 200,
    })),
    START,
  );
  for (const id of ids) await place(db(), id, from);
}

async function articleOf(name: string): Promise<ArticleRow> {
  const article = await articles.byId(db(), idOf(name));
  if (!article) throw new Error(`no article ${name}`);
  return article;
}

/** The original of each article, by name. */
async function originals(): Promise<Record<string, string | null>> {
  const rows = await db().selectFrom('articles').select(['id', 'external_id', 'duplicate_of']).execute();
  const names = new Map(rows.map(({ id, external_id }) => [id, external_id]));
  return Object.fromEntries(
    rows.map(({ external_id, duplicate_of }) => [external_id, duplicate_of && names.get(duplicate_of)]),
  );
}

/** A first report, a reprint and a shortened copy of it; and a report of another event. */
const NEWSROOM = {
  first: { text: TEXT, hours: 0 },
  reprint: { text: TEXT, hours: 1 },
  short: { text: SHORT, hours: 2 },
  alone: { text: OTHER, hours: -1 },
};
const FOUND = { first: null, reprint: 'first', short: 'first', alone: null };

const ORDERS = [
  ['first', 'reprint', 'short', 'alone'],
  ['first', 'short', 'alone', 'reprint'],
  ['reprint', 'first', 'alone', 'short'],
  ['reprint', 'alone', 'short', 'first'],
  ['short', 'first', 'reprint', 'alone'],
  ['alone', 'short', 'reprint', 'first'],
];

describe('the same copies are found', () => {
  test.each(ORDERS)('one after the other: %s, %s, %s, %s', async (...names) => {
    await bring(NEWSROOM);
    for (const name of names) expect(await work([name])).toEqual([DONE]);
    expect(await originals()).toEqual(FOUND);
  });

  test.each(ORDERS)('in one batch: %s, %s, %s, %s', async (...names) => {
    await bring(NEWSROOM);
    expect(await work(names)).toEqual(names.map(() => DONE));
    expect(await originals()).toEqual(FOUND);
  });

  test.each(ORDERS)('in two batches: %s, %s and then %s, %s', async (...names) => {
    await bring(NEWSROOM);
    await work(names.slice(0, 2));
    await work(names.slice(2));
    expect(await originals()).toEqual(FOUND);
  });

  test.each(ORDERS)('by two workers at once: %s, %s and %s, %s', async (...names) => {
    await bring(NEWSROOM);
    expect(await workAtOnce(names.slice(0, 2), names.slice(2))).toEqual(names.map(() => DONE));
    expect(await originals()).toEqual(FOUND);
  });

  test('by two workers, each with a copy of the other one, without a deadlock', async () => {
    await bring({ ...NEWSROOM, again: { text: OTHER, hours: 5 } });
    expect(await workAtOnce(['first', 'again'], ['alone', 'reprint'])).toEqual([DONE, DONE, DONE, DONE]);
    await work(['short']);
    expect(await originals()).toEqual({ ...FOUND, again: 'alone' });
  });
});

describe('a copy', () => {
  test('has a kind and a score', async () => {
    await bring(NEWSROOM);
    await work(Object.keys(NEWSROOM));
    expect(await articleOf('reprint')).toMatchObject({ duplicate_kind: 'same-text', duplicate_score: 1 });
    expect(await articleOf('short')).toMatchObject({ duplicate_kind: 'revision', duplicate_score: 1 });
    expect(await articleOf('first')).toMatchObject({ duplicate_kind: null, duplicate_score: null });
  });

  test('is known by its address, or by the one that its page calls its own', async () => {
    const url = 'https://gazette.example/vote';
    const later = invented(3, 200);
    await bring({
      first: { text: TEXT, hours: 0, url },
      again: { text: OTHER, hours: 1, url: `${url}?utm_source=feed` },
      printed: { text: later, hours: 2, url: 'https://gazette.example/print?id=7' },
    });
    await place(db(), idOf('printed'), from, { canonical_url: url });
    await work(['first', 'again', 'printed']);
    expect(await originals()).toEqual({ first: null, again: 'first', printed: 'first' });
    expect(await articleOf('again')).toMatchObject({ duplicate_kind: 'same-url', canonical_url: url });
  });

  test('is, of two without a date, that of the larger id, whichever comes first', async () => {
    const [first = '', later = ''] = ['one', 'other'].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    await bring({ one: { text: TEXT, hours: null }, other: { text: TEXT, hours: null } });
    await work([later]);
    await work([first]);
    expect(await originals()).toEqual({ [first]: null, [later]: first });
    await bring({ dated: { text: TEXT, hours: 0 } });
    await work(['dated']);
    expect(await originals()).toEqual({ [first]: 'dated', [later]: 'dated', dated: null });
  });

  test('comes after one without a date whose entry was there before it', async () => {
    await bring({ undated: { text: TEXT, hours: null }, later: { text: TEXT, hours: 1 } });
    await place(db(), idOf('undated'), from, { external_id: null, discovered_at: START });
    await work(['undated', 'later']);
    expect(await articleOf('later')).toMatchObject({ duplicate_of: idOf('undated') });
    expect(await articleOf('undated')).toMatchObject({ duplicate_of: null });
  });

  test('is at most a month from its original', async () => {
    const apart = (days: number) => ({ text: TEXT, hours: days * 24 });
    await bring({ first: apart(0), copy: apart(29), archived: apart(60) });
    await work(['first', 'copy', 'archived']);
    expect(await originals()).toEqual({ first: null, copy: 'first', archived: null });
  });
});

describe('an article that went through', () => {
  test('waits for clustering in the shard of its language, and is handed on', async () => {
    await bring({ english: { text: TEXT, hours: 0 }, german: { text: OTHER, hours: 0, language: 'de' } });
    const handed = handedOn();
    await work(['english', 'german']);
    expect(await articleOf('english')).toMatchObject({ status: 'deduped', shard: 'en' });
    expect(await articleOf('german')).toMatchObject({ status: 'deduped', shard: 'rest' });
    expect(handed.sort()).toEqual([`cluster-en ${idOf('english')}`, `cluster-rest ${idOf('german')}`]);
  });

  test('but no longer waits here is not changed, and the rest of its batch goes on', async () => {
    await bring(NEWSROOM);
    const handed = handedOn();
    const skipFirst = (transaction: Db) => place(transaction, idOf('first'), 'skipped');
    expect(await meanwhile(db(), skipFirst, () => work(['first', 'alone']))).toEqual([DONE, DONE]);
    expect(await articleOf('first')).toMatchObject({ status: 'skipped', shard: null });
    expect(await articleOf('alone')).toMatchObject({ status: 'deduped' });
    expect(handed).toEqual([`cluster-en ${idOf('alone')}`]);
    expect(bench.reports().map(({ unitId, code }) => [unitId, code])).toEqual([
      [idOf('first'), 'stale'],
      [idOf('alone'), 'deduped'],
    ]);
  });
});

describe('an original that comes later than its copies', () => {
  /** Runs a copy and another article through the stage, and puts them into a status. */
  async function comeThrough(status: ArticleRow['status']): Promise<void> {
    await bring(NEWSROOM);
    await work(['reprint', 'alone']);
    for (const name of ['reprint', 'alone']) await place(db(), idOf(name), status, { story_id: `s-${name}` }, START);
  }

  test.each(['clustered', 'published'] as const)(
    'sends a copy that is %s through clustering once more',
    async (status) => {
      await comeThrough(status);
      const handed = handedOn();
      await work(['first']);
      expect(await articleOf('reprint')).toMatchObject({
        status: 'deduped',
        duplicate_of: idOf('first'),
        duplicate_kind: 'same-text',
        story_id: 's-reprint',
      });
      expect(await articleOf('alone')).toMatchObject({ status });
      expect(handed).toEqual([`cluster-en ${idOf('first')}`, `cluster-en ${idOf('reprint')}`]);
    },
  );

  test('only marks a copy that waits for this stage again', async () => {
    await comeThrough('fetched');
    const handed = handedOn();
    await work(['first']);
    expect(await articleOf('reprint')).toMatchObject({ status: 'fetched', duplicate_of: idOf('first') });
    expect(handed).toEqual([`cluster-en ${idOf('first')}`]);
  });

  test('sends each copy on once when two earlier articles come together', async () => {
    await bring(NEWSROOM);
    await work(['short']);
    await place(db(), idOf('short'), 'published', {}, START);
    const handed = handedOn();
    await work(['reprint', 'first']);
    expect(await originals()).toEqual({ ...FOUND, alone: null });
    expect(handed.filter((one) => one.endsWith(idOf('short')))).toHaveLength(1);
  });
});

import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { type Db, openStore, type Store } from './database.ts';
import * as feeds from './feeds.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import * as initial from './migrations/0001-initial.ts';
import * as longAddresses from './migrations/0002-long-addresses.ts';
import type { StoryDocument } from './story-document.ts';
import * as storyVersions from './story-versions.ts';
import { inventedStory, publish } from './testing/invented-story.ts';
import { at, HOUR, NOW } from './testing/test-store.ts';
import type { Step } from './trails.ts';
import * as trails from './trails.ts';

const all = readdirSync(join(import.meta.dirname, 'migrations'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

let name: string;
let stores: Store[];
beforeEach(async () => {
  name = `empty_${randomBytes(6).toString('hex')}`;
  await administer(inject('postgresUrl'), `create database ${name}`);
  // Far from UTC and from where the tests run, because no time may depend on the time zone.
  await administer(inject('postgresUrl'), `alter database ${name} set timezone to 'Asia/Kathmandu'`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  stores = Array.from({ length: 4 }, () => openStore({ url: url.href, connections: 2 }));
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await administer(inject('postgresUrl'), `drop database ${name} with (force)`);
});
const first = (): Store => {
  const [store] = stores;
  if (!store) throw new Error('no store');
  return store;
};

describe('migrating an empty database', () => {
  test('makes every table, once; the second time there is nothing to do', async () => {
    const { db } = first();
    expect(await pendingMigrations(db)).toEqual(all);
    expect(await migrate(db)).toEqual(all);
    expect(await pendingMigrations(db)).toEqual([]);
    expect(await migrate(db)).toEqual([]);
    expect(await db.selectFrom('stories').selectAll().execute()).toEqual([]);
  });

  test('from several processes at once succeeds in all of them, and is done by one', async () => {
    const applied = await Promise.all(stores.map((store) => migrate(store.db)));
    expect(applied.flat()).toEqual(all);
    expect(await pendingMigrations(first().db)).toEqual([]);
  });
});

test('a schema that a later version has migrated is no fault', async () => {
  const { db } = first();
  await migrate(db);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-of-a-later-version', now())`.execute(db);
  expect(await pendingMigrations(db)).toEqual([]);
  expect(await migrate(db)).toEqual([]);
});

describe('migrating a store from before 0003-batches', () => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = first());
    const before: Record<string, Migration> = { '0001-initial': initial, '0002-long-addresses': longAddresses };
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    if (error) throw error;
  });

  /** Adds steps as the old store had them: one row each. */
  const addSteps = async (unitId: string, steps: Step[]): Promise<void> => {
    for (const { stage, outcome, code, message, attempt, ms, at: when } of steps) {
      await sql`
        insert into steps (unit, unit_id, stage, outcome, code, message, attempt, ms, at, trace_id)
        values ('article', ${unitId}, ${stage}, ${outcome}, ${code}, ${message}, ${attempt}, ${ms}, ${when}, 'trace')`.execute(
        db,
      );
    }
  };
  const stepsOf = (count: number, message: (n: number) => string | null): Step[] =>
    Array.from({ length: count }, (_, n) => ({
      // Not in the order of their times: the order of insertion counts.
      at: at(n % 7 === 0 ? -n * HOUR : n * HOUR + n),
      stage: n % 2 ? 'fetch' : 'extract',
      outcome: (['done', 'later', 'retry', 'failed'] as const)[n % 4] ?? 'done',
      code: `code-${n}`,
      attempt: n + 1,
      ms: n * 1_000,
      message: message(n),
    }));

  test('brings what is missing', async () => {
    expect(await pendingMigrations(db)).toEqual(all.slice(2));
    expect(await migrate(db)).toEqual(all.slice(2));
    expect(await pendingMigrations(db)).toEqual([]);
  });

  test('keeps of every trail the thirty newest steps, oldest first, and whole', async () => {
    const messages = [null, 'It was too slow.', '', 'two\nlines, "quoted" and {braced}\\', ' é😀 NULL ', 'NULL'];
    const units = new Map([
      ['a1', stepsOf(300, (n) => messages[n % messages.length] ?? null)],
      ['a2', stepsOf(30, () => null)],
      ['a3', stepsOf(31, (n) => `message ${n}`)],
      ['a4', stepsOf(1, () => 'the only one')],
      ['f1', stepsOf(2, () => '')],
    ]);
    for (const [unitId, steps] of units) await addSteps(unitId, steps);
    await migrate(db);
    for (const [unitId, steps] of units) expect(await trails.of(db, unitId)).toEqual(steps.slice(-30));
    const [next] = stepsOf(1, () => 'after the migration');
    if (!next) throw new Error('no step');
    await trails.append(db, [
      { unitId: 'a1', step: next },
      { unitId: 'a4', step: next },
    ]);
    expect(await trails.of(db, 'a1')).toEqual([...(units.get('a1') ?? []).slice(-29), next]);
    expect(await trails.of(db, 'a4')).toEqual([...(units.get('a4') ?? []), next]);
  });

  test('cuts long messages as a trail does, and drops steps that name no unit', async () => {
    const long = stepsOf(1, () => 'é'.repeat(700));
    await addSteps('a1', long);
    await addSteps('job-1', long);
    await migrate(db);
    expect(await trails.of(db, 'a1')).toMatchObject([{ message: 'é'.repeat(500) }]);
    expect(await trails.of(db, 'job-1')).toEqual([]);
  });

  test('keeps the present version of a story in one place, and every version readable', async () => {
    const updatedAt = (version: number) => at(version * HOUR).toISOString();
    const versionsOf = (id: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, n) =>
        inventedStory({ id, version: from + n, updatedAt: updatedAt(from + n), dek: `Version ${from + n} of ${id}.` }),
      );
    // The second story has lost its oldest versions to retention. The third has one version, the fourth none.
    const kept = [versionsOf('s1', 1, 3), versionsOf('s2', 3, 5), versionsOf('s3', 1, 1)];
    for (const documents of kept) await addStory(documents);
    await sql`
      insert into stories (id, shard, queued_at, created_at, updated_at)
      values ('s4', 'en', ${NOW}, ${NOW}, ${NOW})`.execute(db);
    await migrate(db);
    const rows = await db.selectFrom('story_versions').select(['story_id', 'version']).execute();
    expect(rows.map(({ story_id, version }) => `${story_id} ${version}`).sort()).toEqual([
      's1 1',
      's1 2',
      's2 3',
      's2 4',
    ]);
    for (const documents of kept) {
      const id = documents[0]?.id ?? '';
      const numbers = documents.map(({ version }) => version);
      expect((await storyVersions.list(db, id)).map(({ version }) => version)).toEqual(numbers.toReversed());
      for (const document of documents) {
        const expected = { document, at: at(document.version * HOUR) };
        expect(await storyVersions.byNumber(db, id, document.version)).toEqual(expected);
      }
    }
    await publish(db, inventedStory({ id: 's1', version: 4 }), inventedStory({ id: 's4' }));
    expect((await storyVersions.list(db, 's1')).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect((await storyVersions.list(db, 's4')).map(({ version }) => version)).toEqual([1]);
  });

  /** Adds a story as the old store had it: its present version is also a row of `story_versions`. */
  async function addStory(documents: StoryDocument[]): Promise<void> {
    const present = documents[documents.length - 1];
    if (!present) throw new Error('no document');
    await sql`
      insert into stories (id, shard, queued_at, created_at, updated_at, version, document)
      values (${present.id}, 'en', ${NOW}, ${NOW}, ${present.updatedAt}, ${present.version},
              ${JSON.stringify(present)})`.execute(db);
    for (const document of documents) {
      await sql`
        insert into story_versions (story_id, version, document, created_at)
        values (${document.id}, ${document.version}, ${JSON.stringify(document)}, ${document.updatedAt})`.execute(db);
    }
  }

  test('keeps feeds, also those that were queued and not polled yet', async () => {
    for (const [id, queuedAt] of [
      ['f1', null],
      ['f2', NOW],
    ] as const) {
      await sql`
        insert into feeds (id, url, title, next_poll_at, queued_at, created_at)
        values (${id}, ${`https://${id}.example/feed`}, ${id}, ${NOW}, ${queuedAt}, ${NOW})`.execute(db);
    }
    await migrate(db);
    expect(await feeds.due(db, ['f1', 'f2'], NOW)).toHaveLength(2);
    expect(await feeds.list(db)).toMatchObject([
      { id: 'f1', title: 'f1', next_poll_at: NOW },
      { id: 'f2', title: 'f2', next_poll_at: NOW },
    ]);
    // A feed no longer records that it is queued.
    for (const feed of await feeds.list(db)) expect(feed).not.toHaveProperty('queued_at');
  });
});

test('a store that is away says so', async () => {
  const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 });
  await expect(migrate(store.db)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await store.close();
});

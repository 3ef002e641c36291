import { sql, type Updateable } from 'kysely';
import { afterAll, beforeEach } from 'vitest';
import { testDatabase } from '../../../../test/harness/database.ts';
import type { Discovery, Import } from '../articles.ts';
import * as articles from '../articles.ts';
import type { ArticleStatus, ArticlesTable } from '../articles-table.ts';
import { type Db, openStore, type Store } from '../database.ts';
import * as feeds from '../feeds.ts';
import { feedIdOf } from '../ids.ts';
import type { Database } from '../schema.ts';

/** The clock of the tests. */
export const NOW = new Date('2026-03-01T12:00:00.000Z');

export const SECOND = 1_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** `ms` after (or, negative, before) the clock of the tests. */
export const at = (ms: number): Date => new Date(NOW.getTime() + ms);

/** A store over an empty database of the test's own. */
export async function openTestStore(): Promise<Store> {
  const database = await testDatabase();
  const store = openStore({ url: database.url, connections: 12 });
  return {
    ...store,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

/** Opens a store for the tests of a file, in which `tables` are empty before each. */
export async function useTestStore(...tables: (keyof Database)[]): Promise<{ store: Store; db: Db }> {
  const store = await openTestStore();
  afterAll(() => store.close());
  beforeEach(async () => {
    for (const table of tables) await store.db.deleteFrom(table).execute();
  });
  return { store, db: store.db };
}

/** An article as a feed announces it; `differences` replace its fields. */
export const discovery = (identity: string, differences: Partial<Discovery> = {}): Discovery => ({
  identity,
  url: `https://gazette.example/${identity}`,
  title: `Article ${identity}`,
  outlet: 'gazette.example',
  publishedAt: NOW,
  byline: null,
  language: 'en',
  image: null,
  feedText: null,
  ...differences,
});

/** An article as an import brings it; `differences` replace its fields. */
export const imported = (externalId: string, differences: Partial<Import> = {}): Import => ({
  externalId,
  url: null,
  title: `Article ${externalId}`,
  text: `The harbour council voted on ${externalId}.`,
  outlet: 'gazette.example',
  publishedAt: NOW,
  language: 'en',
  wordCount: 6,
  ...differences,
});

const FEED = 'https://gazette.example/feed';

/** Announces articles from one feed and returns the ids of the new ones. */
export async function discover(db: Db, discoveries: Discovery[], now = NOW): Promise<string[]> {
  await feeds.add(db, [{ url: FEED }], now);
  return db.transaction().execute((transaction) => articles.discover(transaction, feedIdOf(FEED), discoveries, now));
}

/** How many connections to the database wait for a lock. */
export async function howManyWait(db: Db): Promise<number> {
  const { rows } = await sql`
    select from pg_locks join pg_stat_activity using (pid) where datname = current_database() and not granted`.execute(
    db,
  );
  return rows.length;
}

/** Says whether some connection to the database waits for a lock. */
export const somebodyWaits = async (db: Db): Promise<boolean> => (await howManyWait(db)) > 0;

/** Puts an article into a status, with what a stage would have found, as if it had come that far. */
export async function place(
  db: Db,
  id: string,
  status: ArticleStatus,
  found: Updateable<ArticlesTable> = {},
  now = NOW,
): Promise<void> {
  await db
    .updateTable('articles')
    .set({ ...found, status, status_at: now, queued_at: now })
    .where('id', '=', id)
    .execute();
}

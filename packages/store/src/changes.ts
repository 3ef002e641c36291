import { type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { ChangeKind, ChangesTable } from './schema.ts';

export type ChangeRow = Selectable<ChangesTable>;

/**
 * Appends changes in their order. Writers wait for a lock that each holds until it commits, so numbers follow the order
 * of commits: a reader that has seen number n never misses a smaller one. Call this last in the transaction, so that
 * the lock is held as briefly as possible.
 */
export async function append(
  db: Transaction,
  changes: readonly { storyId: string; version: number; kind: ChangeKind }[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended('newsloom-changes', 0))`.execute(db);
  await db
    .insertInto('changes')
    .values(changes.map(({ storyId, version, kind }) => ({ story_id: storyId, version, kind, at: now })))
    .execute();
}

/** Up to `limit` changes with numbers above `after`, in order. */
export const after = (db: Db, seq: number, limit: number): Promise<ChangeRow[]> =>
  db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();

/** The changes of a story that are still kept, oldest first. */
export const ofStory = (db: Db, storyId: string): Promise<ChangeRow[]> =>
  db.selectFrom('changes').selectAll().where('story_id', '=', storyId).orderBy('seq').execute();

/** The largest number that is kept, or null if there is none. A cursor above it comes from another store. */
export async function newest(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('changes')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? null;
}

import { newsloomError } from '@newsloom/errors';
import { CompiledQuery, type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { ChangeKind, ChangesTable } from './schema.ts';
import { storableJson } from './storable-row.ts';
import type { ChangelogEntry, StoryDocument } from './story-document.ts';
import { outletsOf, topicNamesOf } from './story-names.ts';

export type ChangeRow = Selectable<ChangesTable>;

/** What readers are told of a change: its entry in the changelog, and the names by which filters find it. */
export type ToldChange = {
  entry: ChangelogEntry | null;
  languages: string[];
  topics: string[];
  outlets: string[];
};

/** A change to append. Those of earlier releases, which a restore brings, have no `told`. */
export type NewChange = { storyId: string; version: number; kind: ChangeKind; told?: ToldChange };

/**
 * What readers are told of the change from `before` to `document`. It has the names of both documents, so that a reader
 * who follows a topic also hears that a story has left it.
 */
export function toldOf(before: StoryDocument | null, document: StoryDocument): ToldChange {
  const both = before === null ? [document] : [before, document];
  const names = (of: (one: StoryDocument) => readonly string[]) => [...new Set(both.flatMap(of))];
  return {
    entry: document.changelog.find(({ version }) => version === document.version) ?? null,
    languages: names(({ language }) => (language === null ? [] : [language])),
    topics: names(topicNamesOf),
    outlets: names(outletsOf),
  };
}

/**
 * Appends changes in their order. Writers wait for a lock that each holds until it commits, so numbers follow the order
 * of commits: a reader that has seen number n never misses a smaller one. Call this last in the transaction, so that
 * the lock is held as briefly as possible.
 */
export async function append(db: Transaction, changes: readonly NewChange[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended('newsloom-changes', 0))`.execute(db);
  await db
    .insertInto('changes')
    .values(
      changes.map(({ storyId, version, kind, told }) => ({
        ...{ story_id: storyId, version, kind, at: now },
        entry: told?.entry ? storableJson(told.entry) : null,
        languages: told?.languages ?? null,
        topics: told?.topics ?? null,
        outlets: told?.outlets ?? null,
      })),
    )
    .execute();
}

/** Up to `limit` changes with numbers above `after`, in order. */
export const after = (db: Db, seq: number, limit: number): Promise<ChangeRow[]> =>
  db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();

/** The changes of a story that are still kept, oldest first. */
export const ofStory = (db: Db, storyId: string): Promise<ChangeRow[]> =>
  db.selectFrom('changes').selectAll().where('story_id', '=', storyId).orderBy('seq').execute();

/** Compiled once, because every answer of the API about stories begins with this query. */
const NEWEST = CompiledQuery.raw('select seq from changes order by seq desc limit 1');

/** The largest number that is kept, or null if there is none. A cursor above it comes from another store. */
export async function newest(db: Db): Promise<number | null> {
  const { rows } = await db.executeQuery<{ seq: number | null }>(NEWEST as CompiledQuery<{ seq: number | null }>);
  return rows[0]?.seq ?? null;
}

/** Throws `cursor-expired` for a place beyond the newest change: it comes from another store. */
export async function checkPlace(db: Db, place: number): Promise<void> {
  const last = await newest(db);
  if (last !== null && place > last) throw newsloomError('cursor-expired', { cursor: place });
}

/** A document as it is stored, as JSON text. */
export type StoredDocument = { id: string; version: number; json: string };

/** The present documents of stories; those that have none are left out. */
export async function documentsOf(db: Db, ids: readonly string[]): Promise<StoredDocument[]> {
  const { rows } = await sql<StoredDocument>`
    select id, version, document::text as json from stories
    where id = any(${ids}) and document is not null`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Notes what an admin does: who, when, and what exactly. Returns the id of the entry. */
export async function append(
  db: Db,
  entry: { actor: string; action: string; details: Record<string, unknown> },
  now: Date,
): Promise<number> {
  const { id } = await db
    .insertInto('audit')
    .values({ at: now, actor: entry.actor, action: entry.action, details: JSON.stringify(entry.details) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds the result to an entry. An entry without a result belongs to an action that was cut off. */
export async function conclude(db: Db, id: number, effect: Record<string, unknown>): Promise<void> {
  await db
    .updateTable('audit')
    .set({ details: sql`details || ${JSON.stringify(effect)}::jsonb` })
    .where('id', '=', id)
    .execute();
}

/** The newest entries first. */
export const list = (db: Db, limit: number) =>
  db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();

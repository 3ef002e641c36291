import type { Db } from './database.ts';

/** Notes what an admin did: who, when, and with what effect. */
export async function append(
  db: Db,
  entry: { actor: string; action: string; details: Record<string, unknown> },
  now: Date,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at: now, actor: entry.actor, action: entry.action, details: JSON.stringify(entry.details) })
    .execute();
}

/** The newest entries first. */
export const list = (db: Db, limit: number) =>
  db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();

import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { RestingPlace } from './waiting.ts';

/** A round of the reconciler through the units that wait for a stage: how far it has come, null at its beginning. */
export type Round = { stage: string; after: RestingPlace | null };

/**
 * Takes the rounds of stages for `leaseMs`: of any number of processes one goes on with each, from where the last one
 * came to. Left out are those that another process has, and those that are not due yet.
 */
export async function take(db: Db, stages: readonly string[], leaseMs: number, now: Date): Promise<Round[]> {
  const { rows } = await sql<{ stage: string; after_at: Date | null; after_id: string | null }>`
    insert into rounds as r (stage, due_at)
    select stage, ${new Date(now.getTime() + leaseMs)}::timestamptz from unnest(${stages}::text[]) as s (stage) order by stage
    on conflict (stage) do update set due_at = excluded.due_at where r.due_at <= ${now}
    returning stage, after_at, after_id`.execute(db);
  return rows.map(({ stage, after_at, after_id }) => ({
    stage,
    after: after_at && after_id ? { restsSince: after_at, id: after_id } : null,
  }));
}

/** Gives the round back: it goes on behind its place, or begins anew where that is null, at `dueAt`. */
export async function giveBack(db: Db, { stage, after }: Round, dueAt: Date): Promise<void> {
  await db
    .updateTable('rounds')
    .set({ due_at: dueAt, after_at: after?.restsSince ?? null, after_id: after?.id ?? null })
    .where('stage', '=', stage)
    .execute();
}

import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { RestingPlace } from './waiting.ts';

/**
 * A round of the reconciler through the units that wait for a stage. `after` is the last unit that it looked at, null
 * at the beginning.
 */
export type Round = { stage: string; after: RestingPlace | null };

/**
 * Takes the rounds of stages for `leaseMs`, and returns them with the place where each goes on. Leaves out rounds that
 * another process has, and those that are not due yet.
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

/** Gives a round back. At `dueAt` it goes on after `after`, or from the beginning if that is null. */
export async function giveBack(db: Db, { stage, after }: Round, dueAt: Date): Promise<void> {
  await db
    .updateTable('rounds')
    .set({ due_at: dueAt, after_at: after?.restsSince ?? null, after_id: after?.id ?? null })
    .where('stage', '=', stage)
    .execute();
}

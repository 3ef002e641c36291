import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Notes how many units of a stage ended in one transaction. */
export async function append(
  db: Db,
  stage: string,
  ended: Readonly<Record<'done' | 'failed', number>>,
  now: Date,
): Promise<void> {
  const rows = (['done', 'failed'] as const).flatMap((outcome) =>
    ended[outcome] > 0 ? [{ stage, outcome, units: ended[outcome], at: now }] : [],
  );
  if (rows.length > 0) await db.insertInto('runs').values(rows).execute();
}

/** How many units a stage has ended as done and as failed, in the last minute and the last hour. */
export type StageRate = {
  stage: string;
  doneMinute: number;
  failedMinute: number;
  doneHour: number;
  failedHour: number;
};

/** The rates of all stages that ended a unit within the hour before `now`. */
export async function rates(db: Db, now: Date): Promise<StageRate[]> {
  const { rows } = await sql<StageRate>`
    select stage,
      coalesce(sum(units) filter (where outcome = 'done' and at > ${now}::timestamptz - interval '1 minute'), 0) as "doneMinute",
      coalesce(sum(units) filter (where outcome = 'failed' and at > ${now}::timestamptz - interval '1 minute'), 0) as "failedMinute",
      coalesce(sum(units) filter (where outcome = 'done'), 0) as "doneHour",
      coalesce(sum(units) filter (where outcome = 'failed'), 0) as "failedHour"
    from runs where at > ${now}::timestamptz - interval '1 hour' group by stage`.execute(db);
  return rows;
}

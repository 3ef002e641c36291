import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { StepsTable } from './schema.ts';

export type StepRow = Selectable<StepsTable>;

/** Notes what a stage did with a unit: the trail that `newsloom trace` reads. */
export async function append(db: Db, step: Insertable<StepsTable>): Promise<void> {
  await db.insertInto('steps').values(step).execute();
}

/** The same for many units at once; `append` for each would be a round trip for each. */
export async function appendAll(db: Db, rows: Insertable<StepsTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('steps').values(rows).execute();
}

/** The trail of a unit, oldest first. */
export const of = (db: Db, unitId: string): Promise<StepRow[]> =>
  db.selectFrom('steps').selectAll().where('unit_id', '=', unitId).orderBy('id').execute();

/** How many units a stage has ended as done and as failed, in the last minute and the last hour. */
export type StageRate = {
  stage: string;
  doneMinute: number;
  failedMinute: number;
  doneHour: number;
  failedHour: number;
};

/** The rates of the stages that ended any unit within the hour before `now`. */
export async function rates(db: Db, now: Date): Promise<StageRate[]> {
  const { rows } = await sql<StageRate>`
    select stage,
      count(*) filter (where outcome = 'done' and at > ${now}::timestamptz - interval '1 minute') as "doneMinute",
      count(*) filter (where outcome = 'failed' and at > ${now}::timestamptz - interval '1 minute') as "failedMinute",
      count(*) filter (where outcome = 'done') as "doneHour",
      count(*) filter (where outcome = 'failed') as "failedHour"
    from steps where at > ${now}::timestamptz - interval '1 hour' group by stage`.execute(db);
  return rows;
}

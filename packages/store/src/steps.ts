import type { Insertable, Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { StepsTable } from './schema.ts';

export type StepRow = Selectable<StepsTable>;

/** Notes what a stage did with a unit: the trail that `newsloom trace` reads. */
export async function append(db: Db, step: Insertable<StepsTable>): Promise<void> {
  await db.insertInto('steps').values(step).execute();
}

/** The trail of a unit, oldest first. */
export const of = (db: Db, unitId: string): Promise<StepRow[]> =>
  db.selectFrom('steps').selectAll().where('unit_id', '=', unitId).orderBy('id').execute();

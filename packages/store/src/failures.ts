import { type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { FailureStatus, FailuresTable, UnitKind } from './schema.ts';

export type FailureRow = Selectable<FailuresTable>;

export type NewFailure = {
  stage: string;
  unit: UnitKind;
  unitId: string;
  code: string;
  message: string;
  remedy: string;
  host: string | null;
  attempts: number;
  traceId: string | null;
};

/** Records that a unit failed for good in a stage. A unit has one open failure per stage: the newest reason stands. */
export async function record(db: Db, failure: NewFailure, now: Date): Promise<void> {
  const latest = {
    code: failure.code,
    message: failure.message,
    remedy: failure.remedy,
    host: failure.host,
    last_at: now,
    trace_id: failure.traceId,
  };
  await db
    .insertInto('failures')
    .values({
      ...latest,
      stage: failure.stage,
      unit: failure.unit,
      unit_id: failure.unitId,
      attempts: failure.attempts,
      first_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['stage', 'unit_id'])
        .where('status', '=', 'open')
        .doUpdateSet((eb) => ({ ...latest, attempts: eb('failures.attempts', '+', failure.attempts) })),
    )
    .execute();
}

export type FailureFilter = {
  ids?: number[];
  stage?: string;
  code?: string;
  host?: string;
  since?: Date;
  until?: Date;
  status?: FailureStatus;
  limit?: number;
};

/** Failures that match, newest first; open ones unless the filter says otherwise. */
export function list(db: Db, filter: FailureFilter): Promise<FailureRow[]> {
  let query = db
    .selectFrom('failures')
    .selectAll()
    .where('status', '=', filter.status ?? 'open')
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc');
  if (filter.ids) query = query.where('id', '=', sql<number>`any(${filter.ids}::bigint[])`);
  if (filter.stage) query = query.where('stage', '=', filter.stage);
  if (filter.code) query = query.where('code', '=', filter.code);
  if (filter.host) query = query.where('host', '=', filter.host);
  if (filter.since) query = query.where('last_at', '>=', filter.since);
  if (filter.until) query = query.where('last_at', '<', filter.until);
  if (filter.limit) query = query.limit(filter.limit);
  return query.execute();
}

export const byId = (db: Db, id: number) =>
  db.selectFrom('failures').selectAll().where('id', '=', id).executeTakeFirst();

/** Closes an open failure. Returns false when another has closed it before: then nothing is to be done about it. */
export async function close(db: Transaction, id: number, status: 'replayed' | 'discarded'): Promise<boolean> {
  const closed = await db
    .updateTable('failures')
    .set({ status })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return closed.numUpdatedRows > 0n;
}

/** How many failures are open, by stage and code. */
export async function countOpen(db: Db): Promise<{ stage: string; code: string; count: number }[]> {
  return db
    .selectFrom('failures')
    .select(['stage', 'code', sql<number>`count(*)`.as('count')])
    .where('status', '=', 'open')
    .groupBy(['stage', 'code'])
    .orderBy('count', 'desc')
    .execute();
}

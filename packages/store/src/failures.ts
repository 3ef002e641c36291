import { type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { FailureStatus, FailuresTable, UnitKind } from './schema.ts';
import { withoutNul } from './storable-row.ts';

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
  /** Since when the unit has failed, if that is before now. */
  firstAt?: Date | undefined;
};

/**
 * Records that units failed for good in a stage. A unit has one open failure per stage, with the newest reason. Units
 * are written in the order of ids, to avoid deadlocks.
 */
export async function record(db: Db, failures: readonly NewFailure[], now: Date): Promise<void> {
  if (failures.length === 0) return;
  const rows = failures
    .map((failure) =>
      // A message may quote any text.
      withoutNul({
        stage: failure.stage,
        unit: failure.unit,
        unit_id: failure.unitId,
        code: failure.code,
        message: failure.message,
        remedy: failure.remedy,
        host: failure.host,
        attempts: failure.attempts,
        trace_id: failure.traceId,
        first_at: failure.firstAt ?? now,
        last_at: now,
      }),
    )
    .sort((a, b) => (a.unit_id < b.unit_id ? -1 : 1));
  await db
    .insertInto('failures')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['stage', 'unit_id'])
        .where('status', '=', 'open')
        .doUpdateSet((eb) => ({
          code: eb.ref('excluded.code'),
          message: eb.ref('excluded.message'),
          remedy: eb.ref('excluded.remedy'),
          host: eb.ref('excluded.host'),
          last_at: eb.ref('excluded.last_at'),
          trace_id: eb.ref('excluded.trace_id'),
          attempts: eb('failures.attempts', '+', eb.ref('excluded.attempts')),
        })),
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
  unitId?: string;
  limit?: number;
};

/** Failures that match, newest first; open ones unless the filter says otherwise. */
export const list = (db: Db, filter: FailureFilter): Promise<FailureRow[]> =>
  newestFirst(db, filter).selectAll().execute();

/** The ids of the failures that `list` returns. */
export async function ids(db: Db, filter: FailureFilter): Promise<number[]> {
  const rows = await newestFirst(db, filter).select('id').execute();
  return rows.map((row) => row.id);
}

function newestFirst(db: Db, filter: FailureFilter) {
  const query = matching(db, filter).orderBy('last_at', 'desc').orderBy('id', 'desc');
  return filter.limit === undefined ? query : query.limit(filter.limit);
}

function matching(db: Db, filter: FailureFilter) {
  let query = db.selectFrom('failures').where('status', '=', filter.status ?? 'open');
  if (filter.ids !== undefined) query = query.where('id', '=', sql<number>`any(${filter.ids}::bigint[])`);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.code !== undefined) query = query.where('code', '=', filter.code);
  if (filter.host !== undefined) query = query.where('host', '=', filter.host);
  if (filter.since !== undefined) query = query.where('last_at', '>=', filter.since);
  if (filter.until !== undefined) query = query.where('last_at', '<', filter.until);
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId);
  return query;
}

/** Failures of one kind: how many, since when, and the message of the newest. */
export type FailureGroup = {
  stage: string;
  code: string;
  host: string | null;
  count: number;
  firstAt: Date;
  lastAt: Date;
  message: string;
  remedy: string;
};

/** Failures that match, grouped by stage, code and host: the largest groups first, `limit` groups at most. */
export function group(db: Db, filter: FailureFilter): Promise<FailureGroup[]> {
  const groups = grouped(db, filter);
  return (filter.limit === undefined ? groups : groups.limit(filter.limit)).execute();
}

const grouped = (db: Db, filter: FailureFilter) =>
  matching(db, filter)
    .select(['stage', 'code', 'host'])
    .select(sql<number>`count(*)`.as('count'))
    .select(sql<Date>`min(first_at)`.as('firstAt'))
    .select(sql<Date>`max(last_at)`.as('lastAt'))
    .select(sql<string>`(array_agg(message order by last_at desc, id desc))[1]`.as('message'))
    .select(sql<string>`(array_agg(remedy order by last_at desc, id desc))[1]`.as('remedy'))
    .groupBy(['stage', 'code', 'host'])
    .orderBy('count', 'desc')
    .orderBy('lastAt', 'desc');

export const byId = (db: Db, id: number) =>
  db.selectFrom('failures').selectAll().where('id', '=', id).executeTakeFirst();

/** Closes an open failure. Returns false if it is closed already. */
export async function close(db: Transaction, id: number, status: 'replayed' | 'discarded'): Promise<boolean> {
  const closed = await db
    .updateTable('failures')
    .set({ status })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return closed.numUpdatedRows > 0n;
}

/** Closes the open failures of articles that are run again, from any stage. */
export async function closeOf(db: Transaction, articleIds: string[]): Promise<void> {
  await db
    .updateTable('failures')
    .set({ status: 'replayed' })
    .where('unit', '=', 'article')
    .where('unit_id', '=', sql<string>`any(${articleIds})`)
    .where('status', '=', 'open')
    .execute();
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

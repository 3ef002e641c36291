import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** Bytes by table, with indexes and TOAST, and the bytes of the write-ahead log. */
export type WrittenBytes = { tables: Record<string, number>; log: number };

/** The position of the end of the write-ahead log in bytes. */
export async function logEnd(db: Db): Promise<number> {
  const { rows } = await sql<{ at: string }>`select pg_current_wal_lsn() - '0/0'::pg_lsn as at`.execute(db);
  return Number(rows[0]?.at ?? 0);
}

/** What was written: the tables, the largest first, and the log since `logStart`. */
export async function writtenSince(db: Db, logStart: number): Promise<WrittenBytes> {
  const { rows } = await sql<{ name: string; bytes: number }>`
    select relname as name, pg_total_relation_size(oid) as bytes from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples <> 0
    order by bytes desc`.execute(db);
  return {
    tables: Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes])),
    log: (await logEnd(db)) - logStart,
  };
}

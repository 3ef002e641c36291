import { catalog, payloadOf, STAGE_NAMES, type StageName } from '@newsloom/pipeline';
import { openQueues } from '@newsloom/queue';
import { type Db, trails } from '@newsloom/store';
import type { Redis } from 'ioredis';
import { sql } from 'kysely';

/** Data that one version writes and another reads, if both run during a deployment. */
export type Written = {
  /** The payload of a job, by stage. */
  payloads: Record<string, Record<string, string>>;
  /** A job as BullMQ stores it in Redis: one that waits, and one that is put off. */
  jobs: Record<'waiting' | 'delayed', Record<string, string>>;
  /** The columns of the store, by table: the type, and whether a new row must have a value (`not null`, no default). */
  columns: Record<string, Record<string, string>>;
  /** A line of a trail. */
  step: string;
};

export const STEP = {
  at: new Date('2026-03-01T12:00:00.000Z'),
  stage: 'fetch',
  outcome: 'retry',
  code: 'http-timeout',
  attempt: 2,
  ms: 15_004,
  message: 'No answer within 15 s.',
} as const;

/** The id of the unit that the payloads and jobs are about. */
export const UNIT = 'a-0123456789abcdef';

/**
 * The data that the present code writes. Needs a migrated store, and the Redis at `redisUrl`, to which `redis` is
 * connected.
 */
export async function whatIsWritten(db: Db, redisUrl: string, redis: Redis, prefix: string): Promise<Written> {
  const payload = (stage: StageName) => payloadOf(catalog[stage].unit, UNIT, 'trace-1') as Record<string, string>;
  const queues = await openQueues({ connection: { kind: 'redis', url: redisUrl }, prefix, onError: () => {} });
  await queues.add('fetch', [
    { key: UNIT, data: payload('fetch') },
    { key: 'other', data: payload('fetch'), delayMs: 1_000 },
  ]);
  await queues.close();
  return {
    payloads: Object.fromEntries(STAGE_NAMES.map((stage) => [stage, payload(stage)])),
    jobs: {
      waiting: await redis.hgetall(`${prefix}:{fetch}:1`),
      delayed: await redis.hgetall(`${prefix}:{fetch}:2`),
    },
    columns: await columnsOf(db),
    step: trails.lineOf(STEP),
  };
}

/** The columns of all tables of the store, without generated columns, which are never written. */
export async function columnsOf(db: Db): Promise<Written['columns']> {
  const { rows } = await sql<{ table: string; column: string; type: string; required: boolean }>`
    select table_name as table, column_name as column, data_type as type,
      is_nullable = 'NO' and column_default is null and is_identity = 'NO' as required
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' and is_generated = 'NEVER'
    order by table_name, column_name`.execute(db);
  const tables = Map.groupBy(rows, ({ table }) => table);
  return Object.fromEntries(
    Array.from(tables, ([table, columns]) => [
      table,
      Object.fromEntries(columns.map(({ column, type, required }) => [column, required ? `${type} required` : type])),
    ]),
  );
}

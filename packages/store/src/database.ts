import { Socket } from 'node:net';
import { newsloomError, reasonOf } from '@newsloom/errors';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type Transaction as KyselyTransaction,
  type LogEvent,
  PostgresDialect,
  sql,
} from 'kysely';
import pg from 'pg';
import { withLimitedWaits } from './limited-waits.ts';
import { watchRoom } from './room-watch.ts';
import type { Database } from './schema.ts';

/** The store, as the queries take it: the pool, or a transaction in it. */
export type Db = Kysely<Database>;
export type Transaction = KyselyTransaction<Database>;

/** An open store. */
export type Store = {
  db: Db;
  /** How many connections there are, how many are idle, and how many callers wait for one. */
  connections(): { total: number; idle: number; waiting: number };
  /** What Postgres said when it last refused a write because its disk is full; null after a minute. */
  refusedForRoom(): string | null;
  /** The address with its password, for code that must open a connection of its own. */
  url: string;
  close(): Promise<void>;
};

export type StoreOptions = {
  url: string;
  /** Connections at most. A process with all stages runs about as many transactions as it has workers. */
  connections?: number;
  /**
   * How long the server may be silent during a query, in milliseconds. 0 means no limit, which a migration of a large
   * store needs. A transaction may wait half as long for a lock, or idle for half as long between statements.
   */
  patienceMs?: number;
  /** Gets errors of idle connections. The pool replaces such a connection itself. */
  onError?: (error: Error) => void;
  /** Called after every query that succeeded. */
  onQuery?: (query: StoreQuery) => void;
};

export type StoreQuery = { sql: string; parameters: readonly unknown[] };

// Counters and sequence numbers stay far below 2^53, so they can be numbers instead of strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Far above the slowest query. A connection that is silent for longer is dead, even if its socket is open. */
const PATIENCE_MS = 60_000;

/** Opens the store. Connections are made when the first query needs them. */
export function openStore(options: StoreOptions): Store {
  const { url, connections = 20, patienceMs = PATIENCE_MS, onError = () => {}, onQuery } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'newsloom',
    // Longer than any healthy connect, and short enough to notice soon that a server is gone.
    connectionTimeoutMillis: 10_000,
  });
  // The pool handles errors of idle connections only. A connection that breaks during a query emits an error too, and
  // an error without a listener would end the process. The query itself fails as well.
  pool.on('connect', (client) => {
    client.on('error', onError);
    if (patienceMs > 0) endWhenSilent(client, patienceMs);
  });
  pool.on('error', () => {});
  const room = watchRoom();
  const limitMs = Math.ceil(patienceMs / 2);
  const onCreateConnection = (connection: DatabaseConnection) => limitLockWaits(connection, limitMs);
  const db = new Kysely<Database>({
    dialect: withLimitedWaits(new PostgresDialect({ pool, onCreateConnection }), limitMs),
    log(event: LogEvent) {
      if (event.level === 'error') room.failed(event.error);
      else onQuery?.(event.query);
    },
  });
  const connectionsOf = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { db, connections: connectionsOf, refusedForRoom: room.refused, url, close: () => db.destroy() };
}

/**
 * Ends a connection that was silent for `ms` during a query: the host died, or the network drops packets. The query in
 * hand fails, and the pool makes a new connection. Idle ones leave the pool long before.
 */
function endWhenSilent(client: pg.PoolClient, ms: number): void {
  const stream = client instanceof pg.Client ? client.connection.stream : null;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(ms, () => {
    const error = new Error(`no word from Postgres for ${ms} ms`);
    stream.destroy(Object.assign(error, { code: 'ETIMEDOUT', syscall: 'read' }));
  });
}

/**
 * Limits how long a single statement of this connection may wait for a lock, as `withLimitedWaits` does for those of
 * transactions. Not set as a connection parameter, because PgBouncer refuses those.
 */
async function limitLockWaits(connection: DatabaseConnection, ms: number): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(`select set_config('lock_timeout', '${ms}', false)`));
}

/** The version of the server, such as `18.1`, and the time on its clock. */
export async function describeServer(db: Db): Promise<{ version: string; clock: Date }> {
  const { rows } = await sql<{ version: string; clock: Date }>`
    select current_setting('server_version') as version, clock_timestamp() as clock`.execute(db);
  return rows[0] ?? { version: 'unknown', clock: new Date(0) };
}

/** Asks the store for a sign of life. Throws `store-unavailable`. */
export async function pingStore(db: Db): Promise<void> {
  try {
    await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
  } catch (error) {
    throw newsloomError('store-unavailable', { reason: reasonOf(error) }, { cause: error });
  }
}

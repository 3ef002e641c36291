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
import type { Database } from './schema.ts';

/** The store, as the queries take it: the pool, or a transaction in it. */
export type Db = Kysely<Database>;
export type Transaction = KyselyTransaction<Database>;

/** An open store. */
export type Store = {
  db: Db;
  /** How many connections there are, how many of them do nothing, and how many callers wait for one. */
  connections(): { total: number; idle: number; waiting: number };
  /** Address with the password left in: for what must open a connection of its own. */
  url: string;
  close(): Promise<void>;
};

export type StoreOptions = {
  url: string;
  /** Connections at most. One process of all stages is busy with about as many transactions as it has workers. */
  connections?: number;
  /**
   * For how long a query may take without a word from the server, in milliseconds; 0 for any time, as a migration of a
   * large store needs it. A transaction may wait half as long for a lock, or for the process that began it.
   */
  patienceMs?: number;
  /** What to do with the error of an idle connection; the pool replaces it by itself. */
  onError?: (error: Error) => void;
  /** Hears of every query that went through. */
  onQuery?: (query: StoreQuery) => void;
};

export type StoreQuery = { sql: string; parameters: readonly unknown[] };

// Counters and sequence numbers stay far below 2^53, and a number is what every reader of them wants.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Far above the slowest query; a connection that is silent for longer is dead, whatever its socket says. */
const PATIENCE_MS = 60_000;

/** Opens the store. Connections are made when the first query needs them. */
export function openStore(options: StoreOptions): Store {
  const { url, connections = 20, patienceMs = PATIENCE_MS, onError = () => {}, onQuery } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'newsloom',
    // A server that is gone must be noticed before an operator notices: 10 s is above any healthy connect.
    connectionTimeoutMillis: 10_000,
  });
  // The pool listens to its idle connections only; one that is cut off in the middle of a query says so as well, and an
  // error that nobody hears ends the process. The query itself fails besides.
  pool.on('connect', (client) => {
    client.on('error', onError);
    if (patienceMs > 0) endWhenSilent(client, patienceMs);
  });
  pool.on('error', () => {});
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool, onCreateConnection: (connection) => limitWaits(connection, patienceMs / 2) }),
    ...(onQuery && { log: ({ level, query }: LogEvent) => void (level === 'query' && onQuery(query)) }),
  });
  const connectionsOf = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { db, connections: connectionsOf, url, close: () => db.destroy() };
}

/**
 * Ends a connection on which nothing comes for `ms`: a host that died without a word, a network that swallows packets.
 * The query in hand fails, and the pool makes a new connection. Idle ones leave the pool long before.
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
 * Bounds how long the server lets a transaction of this connection stand in the way of others: when its process is gone
 * without a word, its locks go. Not a parameter of the connection, since PgBouncer refuses those.
 */
async function limitWaits(connection: DatabaseConnection, ms: number): Promise<void> {
  const settings = ['lock_timeout', 'idle_in_transaction_session_timeout'];
  const calls = settings.map((name) => `set_config('${name}', '${ms}', false)`);
  await connection.executeQuery(CompiledQuery.raw(`select ${calls.join(', ')}`));
}

/** The server as it describes itself: its version, such as `18.1`, and the time by its clock. */
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

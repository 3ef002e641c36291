import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { Kysely, type Transaction as KyselyTransaction, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** The store, as the queries take it: the pool, or a transaction in it. */
export type Db = Kysely<Database>;
export type Transaction = KyselyTransaction<Database>;

/** An open store. */
export type Store = {
  db: Db;
  /** Address with the password left in: for what must open a connection of its own. */
  url: string;
  close(): Promise<void>;
};

export type StoreOptions = {
  url: string;
  /** Connections at most. One process of all stages is busy with about as many transactions as it has workers. */
  connections?: number;
  /** What to do with the error of an idle connection; the pool replaces it by itself. */
  onError?: (error: Error) => void;
  /** Hears of every query that went through. */
  onQuery?: (query: StoreQuery) => void;
};

export type StoreQuery = { sql: string; parameters: readonly unknown[] };

// Counters and sequence numbers stay far below 2^53, and a number is what every reader of them wants.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the store. Connections are made when the first query needs them. */
export function openStore({ url, connections = 20, onError = () => {}, onQuery }: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'newsloom',
    // A server that is gone must be noticed before an operator notices: 10 s is above any healthy connect.
    connectionTimeoutMillis: 10_000,
  });
  // The pool listens to its idle connections only; one that is cut off in the middle of a query says so as well, and an
  // error that nobody hears ends the process. The query itself fails besides.
  pool.on('connect', (client) => client.on('error', onError));
  pool.on('error', () => {});
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && { log: ({ level, query }: LogEvent) => void (level === 'query' && onQuery(query)) }),
  });
  return { db, url, close: () => db.destroy() };
}

// Classes of SQLSTATE that pass by themselves: connection (08), operator intervention such as a restart (57P),
// too many connections (53), deadlock and serialization (40).
const PASSING_STATES = /^(08|57P|53|40)/;
const PASSING_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // A server that restarts takes its socket file away for the time.
  'ENOENT',
]);
const SOCKET_CALLS = new Set(['connect', 'read', 'write', 'getaddrinfo', 'queryA', 'queryAaaa']);

/**
 * Says whether `error` means that Postgres is away for the moment (restart, lost connection, too many connections),
 * which is no fault of the work at hand.
 */
export function isStoreAway(error: unknown): boolean {
  if (isNewsloomError(error)) return error.code === 'store-unavailable';
  if (!(error instanceof Error)) return false;
  // A host with several addresses was tried at each of them.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isStoreAway);
  const code = 'code' in error ? String(error.code) : '';
  return (
    PASSING_STATES.test(code) ||
    (PASSING_SOCKET.has(code) && 'syscall' in error && SOCKET_CALLS.has(String(error.syscall))) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  );
}

/**
 * Says whether `error` means that transactions got in each other's way (deadlock, serialization: class 40): one of them
 * comes through when it is tried again.
 */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^40/.test(String(error.code));

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

import { sql } from 'kysely';
import pg from 'pg';
import type { Db, Transaction } from './database.ts';

/** The right to be the one writer of a shard. */
export type Lease = {
  shard: string;
  /** Goes up with each new writer: a write that carries an older one is refused. */
  epoch: number;
  /** Settles when the right is lost: the connection that holds it is gone. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/** As for the pool: above any healthy connect. */
const CONNECT_MS = 10_000;

/**
 * Waits until this process is the one writer of `shard`, then returns the lease; null when `signal` ends the waiting.
 * The right is an advisory lock on a connection of its own: when the process or the connection dies, Postgres gives it
 * to the next in line. Throws when Postgres is away.
 */
export async function leaseShard(url: string, shard: string, signal: AbortSignal): Promise<Lease | null> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `newsloom shard ${shard}`,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
  });
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
    // A connection that is cut off says so twice, once with the reason of the server; nobody listening ends a process.
    client.on('error', () => resolve());
  });
  const stop = () => void client.end().catch(() => {});
  try {
    await client.connect();
    // Not before: `pg` never settles a connect that is ended meanwhile.
    if (signal.aborted) throw new Error('stopped');
    signal.addEventListener('abort', stop, { once: true });
    await client.query("select pg_advisory_lock(hashtextextended('newsloom-shard-' || $1, 0))", [shard]);
    const { rows } = await client.query<{ epoch: number }>(
      `insert into shards as s (name, epoch) values ($1, 1)
       on conflict (name) do update set epoch = s.epoch + 1 returning epoch`,
      [shard],
    );
    if (signal.aborted) throw new Error('stopped');
    return { shard, epoch: rows[0]?.epoch ?? 0, lost, release: () => client.end() };
  } catch (error) {
    await client.end().catch(() => {});
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Says whether `epoch` is still the shard's, and keeps it so until the transaction ends. */
export async function holdsShard(db: Transaction, shard: string, epoch: number): Promise<boolean> {
  const row = await db.selectFrom('shards').select('epoch').where('name', '=', shard).forShare().executeTakeFirst();
  return row?.epoch === epoch;
}

/** Makes the writers of the shards read their windows anew: what they hold in memory is out of date. */
export async function endEpochs(db: Db, shards: string[]): Promise<void> {
  if (shards.length === 0) return;
  await sql`update shards set epoch = epoch + 1 where name = any(${shards})`.execute(db);
}

/** The names of the shards that ever had a writer or that articles wait for. */
export async function names(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from shards
    union select shard from articles where status = 'deduped' and shard is not null
    order by name`.execute(db);
  return rows.map((row) => row.name);
}

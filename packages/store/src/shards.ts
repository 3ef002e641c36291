import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { Lease } from './shard-lease.ts';

export { leaseShard, STAND_BY_MS } from './shard-lease.ts';

/**
 * Says whether the epoch of a lease is still that of its shard, and locks it until the transaction ends. The lock does
 * not block renewals, so a writer keeps its lease during a long series of transactions. The server ends a transaction
 * that idles for longer than the lease: the next writer must not wait for a machine that is gone.
 */
export async function holdsShard(
  db: Transaction,
  { shard, epoch, heldMs }: Pick<Lease, 'shard' | 'epoch' | 'heldMs'>,
): Promise<boolean> {
  const { rows } = await sql<{ epoch: number }>`
    select epoch, set_config('idle_in_transaction_session_timeout', ${String(Math.ceil(heldMs))}, true)
    from shards where name = ${shard} for key share`.execute(db);
  return rows[0]?.epoch === epoch;
}

/**
 * Ends the epochs of shards, so that their writers read their windows again: what they hold in memory is out of date.
 * Waits for transactions of `holdsShard`.
 */
export async function endEpochs(db: Db, shards: string[]): Promise<void> {
  if (shards.length === 0) return;
  await sql`
    update shards s set epoch = s.epoch + 1
    from (select name from shards where name = any(${shards}) order by name for update) ended
    where s.name = ended.name`.execute(db);
}

/** The names of the shards that ever had a writer or that articles wait for. */
export async function names(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from shards
    union select shard from articles where status = 'deduped' and shard is not null
    order by name`.execute(db);
  return rows.map((row) => row.name);
}

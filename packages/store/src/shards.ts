import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

export { leaseShard } from './shard-lease.ts';

/** Says whether `epoch` is still the epoch of the shard, and locks it until the transaction ends. */
export async function holdsShard(db: Transaction, shard: string, epoch: number): Promise<boolean> {
  const row = await db.selectFrom('shards').select('epoch').where('name', '=', shard).forShare().executeTakeFirst();
  return row?.epoch === epoch;
}

/**
 * Ends the epochs of shards, so that their writers read their windows again: what they hold in memory is out of date.
 */
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

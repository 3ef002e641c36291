import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * The shards that have waiting articles and no writer, with the number of those articles. A writer holds the lease of
 * its shard (see shard-lease.ts).
 */
export async function unwrittenShards(db: Db): Promise<{ shard: string; articles: number }[]> {
  const { rows } = await sql<{ shard: string; articles: number }>`
    select shard, count(*) as articles from articles a
    where status = 'deduped' and shard is not null and not exists (
      select from shards s where s.name = a.shard and s.held_until > clock_timestamp()
    )
    group by shard order by shard`.execute(db);
  return rows;
}

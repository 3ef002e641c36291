import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * The shards that articles wait for and that no process writes or stands by to write, each with the number of those
 * articles. A process is known by the connection that it waits for its lease on (see shards.ts).
 */
export async function unwrittenShards(db: Db): Promise<{ shard: string; articles: number }[]> {
  const { rows } = await sql<{ shard: string; articles: number }>`
    select shard, count(*) as articles from articles a
    where status = 'deduped' and shard is not null and not exists (
      select from pg_stat_activity
      where datname = current_database() and application_name = 'newsloom shard ' || a.shard
    )
    group by shard order by shard`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { ArticleStatus } from './articles-table.ts';
import type { Db } from './database.ts';
import { waitingStories } from './waiting-stories.ts';

/**
 * How the store shows that units wait for a stage: feeds by their time, articles in a status, stories by
 * revision, webhooks by their place in the change feed.
 */
export type Waiting =
  | { unit: 'feed' }
  | { unit: 'webhook' }
  | { unit: 'article'; status: ArticleStatus }
  | { unit: 'story'; which: keyof typeof waitingStories };

/** How many units wait for a stage, and since when the oldest has waited. */
export type Backlog = { waiting: number; oldestAt: Date | null };

/**
 * How many units wait in each of `places`, in their order. A feed waits from the time of its next poll on, a webhook
 * from the time of its next message. All are counted at one moment, so that a unit that moves on meanwhile is not
 * missed.
 */
export async function backlog(db: Db, places: readonly Waiting[], now: Date): Promise<Backlog[]> {
  const counts = places.map((waiting, place) => {
    const { table, which, restsSince } = placeOf(waiting);
    const isTimed = waiting.unit === 'feed' || waiting.unit === 'webhook';
    const due = isTimed ? sql`${which} and ${restsSince} <= ${now}` : which;
    return sql`select ${sql.lit(place)} as place, count(*) as waiting, min(${restsSince}) as "oldestAt" from ${table} where ${due}`;
  });
  const { rows } = await sql<Backlog & { place: number }>`
    ${sql.join(counts, sql` union all `)} order by place`.execute(db);
  return rows.map(({ waiting, oldestAt }) => ({ waiting, oldestAt }));
}

/** A resting unit, with the shard of an article and the host of a feed. */
export type Resting = { id: string; shard: string | null; host: string | null; restsSince: Date };

/** A place in the order of rest: all units up to it have been looked at. */
export type RestingPlace = Pick<Resting, 'id' | 'restsSince'>;

/**
 * Up to `limit` units that wait and have rested since `since` or longer, longest first, from `after` on. Reads only.
 */
export async function resting(
  db: Db,
  waiting: Waiting,
  { since, after, limit }: { since: Date; after: RestingPlace | null; limit: number },
): Promise<Resting[]> {
  const { table, which, restsSince, shard, host } = placeOf(waiting);
  const further = after ? sql`and (${restsSince}, id) > (${after.restsSince}::timestamptz, ${after.id})` : sql``;
  const { rows } = await sql<Resting>`
    select id, ${shard} as shard, ${host} as host, ${restsSince} as "restsSince" from ${table}
    where ${which} and ${restsSince} <= ${since} ${further}
    order by ${restsSince}, id limit ${limit}`.execute(db);
  return rows;
}

/** Where units of a kind wait; each condition is that of a partial index on the time and the id. */
function placeOf(waiting: Waiting) {
  switch (waiting.unit) {
    case 'feed':
      return {
        table: sql.table('feeds'),
        which: sql`status = 'active'`,
        restsSince: sql.ref('next_poll_at'),
        shard: sql`null`,
        host: sql`split_part(url, '/', 3)`,
      };
    case 'webhook':
      return {
        table: sql.table('webhooks'),
        which: sql`status = 'active' and (is_test_due or cursor < (select coalesce(max(seq), 0) from changes))`,
        // Counts from the first change after its place. The quiet time before that change is no waiting.
        restsSince: sql`greatest(next_at, (select at from changes where seq > cursor order by seq limit 1))`,
        shard: sql`null`,
        host: sql`split_part(url, '/', 3)`,
      };
    case 'article':
      return {
        table: sql.table('articles'),
        // A literal, because the planner uses a partial index only for a condition that it can see.
        which: sql`status = ${sql.lit(waiting.status)}`,
        restsSince: sql.ref('queued_at'),
        shard: sql.ref('shard'),
        host: sql`null`,
      };
    case 'story':
      return {
        table: sql.table('stories'),
        which: waitingStories[waiting.which],
        restsSince: sql.ref('queued_at'),
        shard: sql`null`,
        host: sql`null`,
      };
  }
}

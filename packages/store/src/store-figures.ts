import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Lags are computed over this many articles or changes: minutes on a busy day, hours on a slow one. */
const NEWEST = 200;

/** A lag in seconds; null if there is nothing to compute it from. */
export type Lag = { median: number | null; p95: number | null };

/** From the publication of an article to its discovery, over the newest articles that have a date. */
export async function seenLag(db: Db): Promise<Lag> {
  const { rows } = await sql<Lag>`
    with lags as (
      select greatest(0, extract(epoch from discovered_at - published_at))::float8 as lag
      from (select discovered_at, published_at from articles order by discovered_at desc limit ${NEWEST}) as newest
      where published_at is not null
    )
    select percentile_disc(0.5) within group (order by lag) as median,
      percentile_disc(0.95) within group (order by lag) as p95
    from lags`.execute(db);
  return rows[0] ?? { median: null, p95: null };
}

/**
 * From the publication of a story's newest article to the version with it, over the newest changes, without stories
 * that have changed again since.
 */
export async function storyLag(db: Db): Promise<Lag> {
  const { rows } = await sql<Lag>`
    with lags as (
      select greatest(0, extract(epoch from c.at - s.last_article_at))::float8 as lag
      from (select * from changes order by seq desc limit ${NEWEST}) as c
      join stories s on s.id = c.story_id and s.version = c.version
      where c.kind in ('story.created', 'story.updated') and s.last_article_at is not null
    )
    select percentile_disc(0.5) within group (order by lag) as median,
      percentile_disc(0.95) within group (order by lag) as p95
    from lags`.execute(db);
  return rows[0] ?? { median: null, p95: null };
}

/** When a feed was polled last, and when a version of a story was published last; null where none was. */
export async function newest(db: Db): Promise<{ polledAt: Date | null; publishedAt: Date | null }> {
  const { rows } = await sql<{ polledAt: Date | null; publishedAt: Date | null }>`
    select (select max(polled_at) from feeds) as "polledAt",
      (select at from changes order by seq desc limit 1) as "publishedAt"`.execute(db);
  return rows[0] ?? { polledAt: null, publishedAt: null };
}

/** How many stories are active and how many quiet. Archived ones are too many to count. */
export async function openStories(db: Db): Promise<{ active: number; quiet: number }> {
  const { rows } = await sql<{ active: number; quiet: number }>`
    select count(*) filter (where status = 'active') as active, count(*) filter (where status = 'quiet') as quiet
    from stories where status in ('active', 'quiet')`.execute(db);
  return rows[0] ?? { active: 0, quiet: 0 };
}

import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Mean shares of the sides over stories that have a rated outlet, in percent. */
export type MeanBias = { left: number; center: number; right: number; rated: number };

/** Figures over the stories that were first published within a span of time. */
export type StoryAggregates = {
  stories: number;
  days: { day: string; stories: number }[];
  topics: { id: string; label: string; stories: number; bias: MeanBias | null }[];
  outlets: { domain: string; stories: number }[];
  owners: { owner: string; stories: number }[];
  languages: { language: string | null; stories: number }[];
  blindspots: { left: number; right: number };
};

/** How many of the most frequent topics, outlets and owners are given. The rest are many and have few stories each. */
export const MOST_FREQUENT = 50;

/**
 * Counts the stories first published at `since` or later and before `until`, without merged and retracted ones. Owners
 * are in lower case. A story counts once for each of its topics, outlets and owners.
 */
export async function aggregate(db: Db, since: Date, until: Date): Promise<StoryAggregates> {
  const { rows } = await sql<{ told: StoryAggregates }>`
    with chosen as materialized (
      select id, language, topics, outlets, facets, left_share, center_share, right_share, blindspot,
        to_char(first_published_at at time zone 'UTC', 'YYYY-MM-DD') as day
      from stories
      where version > 0 and status not in ('merged', 'retracted')
        and coalesce(first_published_at, 'epoch'::timestamptz) >= ${since}
        and coalesce(first_published_at, 'epoch'::timestamptz) < ${until}
    ), by_topic as (
      -- A topic stands as its label, then its id (see story-progress.ts).
      select t.id, min(c.topics[t.n - 1]) as label, count(*) as stories,
        case when count(*) filter (where rated) = 0 then null else jsonb_build_object(
          'left', round(avg(left_share) filter (where rated))::int,
          'center', round(avg(center_share) filter (where rated))::int,
          'right', round(avg(right_share) filter (where rated))::int,
          'rated', count(*) filter (where rated)) end as bias
      from chosen c, unnest(c.topics) with ordinality as t (id, n),
        lateral (select left_share + center_share + right_share > 0 as rated) r
      where t.id like 'medtop:%' and t.n > 1
      group by t.id order by stories desc, t.id limit ${MOST_FREQUENT}
    ), by_outlet as (
      select domain, count(*) as stories from chosen, unnest(outlets) as o (domain)
      group by domain order by stories desc, domain limit ${MOST_FREQUENT}
    ), by_owner as (
      select substr(facet, length('owner:') + 1) as owner, count(*) as stories from chosen, unnest(facets) as f (facet)
      where facet like 'owner:%' group by facet order by stories desc, facet limit ${MOST_FREQUENT}
    )
    select jsonb_build_object(
      'stories', (select count(*) from chosen),
      'days', (select coalesce(jsonb_agg(d order by day), '[]')
               from (select day, count(*) as stories from chosen where day is not null group by day) d),
      'topics', (select coalesce(jsonb_agg(t order by stories desc, id), '[]') from by_topic t),
      'outlets', (select coalesce(jsonb_agg(o order by stories desc, domain), '[]') from by_outlet o),
      'owners', (select coalesce(jsonb_agg(o order by stories desc, owner), '[]') from by_owner o),
      'languages', (select coalesce(jsonb_agg(l order by stories desc, language), '[]')
                    from (select language, count(*) as stories from chosen group by language) l),
      'blindspots', (select jsonb_build_object('left', count(*) filter (where blindspot = 'left'),
                                               'right', count(*) filter (where blindspot = 'right')) from chosen)
    ) as told`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate has one row');
  return row.told;
}

/** Counts the published stories with an article of an outlet: first all, then those updated since each of the times. */
export async function volumesOf(db: Db, domain: string, since: readonly Date[]): Promise<number[]> {
  const counts = since.map((time) => sql`count(*) filter (where updated_at >= ${time})`);
  const { rows } = await sql<{ counts: number[] }>`
    select array[count(*), ${sql.join(counts)}]::int[] as counts from stories
    where outlets @> ${[domain]}::text[] and version > 0 and status not in ('merged', 'retracted')`.execute(db);
  return rows[0]?.counts ?? [];
}

import { sql } from 'kysely';
import type { ClusterEvidence } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';
import { touch } from './story-progress.ts';

/** A story that the clusterer looks at again. */
export type DueLook = { id: string; lastArticleAt: Date | null; looks: number };

/** Stories of a shard whose next look is due, the longest due first. */
export async function dueLooks(db: Db, shard: string, now: Date, limit: number): Promise<DueLook[]> {
  const { rows } = await sql<DueLook>`
    select id, last_article_at as "lastArticleAt", looks from stories
    where shard = ${shard} and look_at <= ${now} order by look_at, id limit ${limit}`.execute(db);
  return rows;
}

/** Says whether a look at any story is due before `until`. */
export async function areLooksDue(db: Db, until: Date): Promise<boolean> {
  const { rows } = await sql`
    select from stories where look_at is not null and look_at < ${until} limit 1`.execute(db);
  return rows.length > 0;
}

/** When a story is looked at next, and how often it was looked at since an article joined. */
export type NextLook = { id: string; lookAt: Date | null; looks: number };

/** Sets the next looks. Rows are locked in the order of ids, to avoid deadlocks. */
export async function setLooks(db: Transaction, next: readonly NextLook[]): Promise<void> {
  if (next.length === 0) return;
  const ids = next.map(({ id }) => id);
  await sql`
    with known as materialized (select id from stories where id = any(${ids}) order by id for update)
    update stories s set look_at = n.look_at, looks = n.looks
    from known join unnest(
      ${ids}::text[], ${next.map(({ lookAt }) => lookAt)}::timestamptz[], ${next.map(({ looks }) => looks)}::smallint[]
    ) as n (id, look_at, looks) using (id)
    where s.id = known.id and s.merged_into is null`.execute(db);
}

/**
 * Those of `storyIds` that were merged, each with the story that took it in. Locks the rows in the order of ids, so
 * that none of the stories is merged before the transaction ends.
 */
export async function lockMerged(db: Transaction, storyIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; into: string | null }>`
    select id, merged_into as into from stories where id = any(${storyIds}) order by id for update`.execute(db);
  return new Map(rows.flatMap(({ id, into }) => (into === null ? [] : [[id, into] as const])));
}

/** A copy that is in another story than its original. */
export type StrayCopy = { id: string; score: number; from: string; originalId: string; to: string };

/**
 * The copies of a shard that are in another story than their original, because they were placed before it. Only pairs
 * with an article in `storyIds`. Each article of these stories looks up its own partners (`offset 0` makes Postgres do
 * so): the cost of joining all copies grows with the store.
 */
export async function strayCopies(db: Db, shard: string, storyIds: readonly string[]): Promise<StrayCopy[]> {
  const { rows } = await sql<StrayCopy>`
    with mine as materialized (
      select id, duplicate_of, duplicate_score, story_id from articles
      where story_id = any(${storyIds}) and shard = ${shard}
    ), strays as (
      select c.id, c.duplicate_score, c.story_id as "from", o.id as "originalId", o.story_id as "to"
      from mine c, lateral (select id, story_id, shard from articles where id = c.duplicate_of offset 0) as o
      where o.shard = ${shard}
      union
      select c.id, c.duplicate_score, c.story_id as "from", o.id as "originalId", o.story_id as "to"
      from mine o, lateral (
        select id, duplicate_score, story_id, shard from articles where duplicate_of = o.id offset 0
      ) as c
      where c.shard = ${shard}
    )
    select id, coalesce(duplicate_score, 1) as score, "from", "originalId", "to" from strays
    where "from" <> "to" order by id`.execute(db);
  return rows;
}

/** An article that a look moved to another story, and why. */
export type MovedArticle = {
  id: string;
  from: string;
  to: string;
  evidence: Pick<ClusterEvidence, 'clusterer' | 'reason' | 'similarity' | 'components' | 'runnersUp'>;
};

/** What a look changed in the stories of a shard. */
export type LookResult = {
  shard: string;
  /** The stories that were looked at. Their next looks are set in the same transaction. */
  looked: readonly string[];
  moved: readonly MovedArticle[];
  /** Stories that ended, by the one that took them in. */
  merged: ReadonlyMap<string, string>;
  /** Stories that began, by the one that they were split from, with their language and newest date. */
  split: ReadonlyMap<string, { from: string; language: string | null; lastArticleAt: Date | null }>;
};

/**
 * Writes what a look changed: moves the articles, leads merged stories to the ones that took them in, and records a
 * change in every story concerned. Returns the ids of these stories. Articles of a merged story that were too old for
 * the look move with it. Locks all stories, also those that only have their next look set, then articles: each in the
 * order of ids, to avoid deadlocks.
 */
export async function saveLook(
  db: Transaction,
  { shard, looked, moved, merged, split }: LookResult,
  now: Date,
): Promise<string[]> {
  const concerned = new Set([...moved.flatMap(({ from, to }) => [from, to]), ...merged.keys(), ...merged.values()]);
  for (const id of split.keys()) concerned.add(id);
  const locked = [...concerned, ...looked];
  await sql`select from stories where id = any(${locked}) order by id for update`.execute(db);
  await moveArticles(db, moved);
  await followMerged(db, merged);
  await touch(
    db,
    [...concerned].map((id) => {
      const { language = null, lastArticleAt = null } = split.get(id) ?? {};
      return { id, shard, language, lastArticleAt };
    }),
    now,
  );
  await sql`
    update stories s set split_from = o.id
    from unnest(${[...split.keys()]}::text[], ${Array.from(split.values(), ({ from }) => from)}::text[]) as c (id, of)
    join stories o on o.id = c.of and o.version > 0
    where s.id = c.id and s.version = 0`.execute(db);
  return [...concerned];
}

/** Moves articles, and with each the copies that are in its story only because they are its copies. */
async function moveArticles(db: Transaction, moved: readonly MovedArticle[]): Promise<void> {
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  await sql`
    with known as materialized (
      select id, case when id = any(${ids}) then id else duplicate_of end as led_by from articles
      where story_id is not null
        and (id = any(${ids}) or duplicate_of = any(${ids}) and cluster_evidence ->> 'reason' = 'copy')
      order by id for update
    )
    update articles a set
      story_id = m.story,
      cluster_evidence = case when a.id <> known.led_by then a.cluster_evidence else jsonb_set(
        m.evidence, '{runnersUp}', (m.evidence -> 'runnersUp') || coalesce(a.cluster_evidence -> 'runnersUp', '[]')) end
    from known join unnest(
      ${ids}::text[], ${moved.map(({ to }) => to)}::text[],
      ${moved.map(({ evidence }) => JSON.stringify(evidence))}::jsonb[]
    ) as m (led_by, story, evidence) using (led_by)
    where a.id = known.id`.execute(db);
}

async function followMerged(db: Transaction, merged: ReadonlyMap<string, string>): Promise<void> {
  if (merged.size === 0) return;
  const from = [...merged.keys()];
  const into = [...merged.values()];
  await sql`
    with left_over as materialized (select id from articles where story_id = any(${from}) order by id for update)
    update articles a set story_id = m.taker
    from left_over, unnest(${from}::text[], ${into}::text[]) as m (story, taker)
    where a.id = left_over.id and a.story_id = m.story`.execute(db);
  // Stories that were merged into one of these earlier now lead to the same story, so that no reader follows two steps.
  await sql`
    update stories s set merged_into = m.taker, look_at = null
    from unnest(${from}::text[], ${into}::text[]) as m (story, taker)
    where s.id = m.story or s.merged_into = m.story`.execute(db);
}

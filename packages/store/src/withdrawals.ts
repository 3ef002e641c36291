import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { endEpochs } from './shards.ts';
import { touchAll } from './story-progress.ts';

/** Articles whose address is at one of `origins` (`https://gazette.example`). */
const isFrom = (origins: readonly string[]) =>
  sql<boolean>`exists (select from unnest(${origins}::text[]) as origin where starts_with(a.url, origin || '/'))`;

/** Says whether there is any article that is not from one of `origins`. */
export async function hasOthers(db: Db, origins: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from articles a where a.url is null or not ${isFrom(origins)}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/**
 * Takes the articles from `origins` out of their stories for good. They end as skipped, for `reason`, and no later
 * article is compared with them. Their stories become due, and are retracted when nothing else is in them. Returns how
 * many articles were withdrawn. Locks shards, then stories, then articles, like all who write these rows.
 */
export async function withdraw(
  db: Transaction,
  origins: readonly string[],
  reason: string,
  now: Date,
): Promise<number> {
  const { rows: places } = await sql<{ story: string | null; shard: string | null }>`
    select distinct story_id as story, shard from articles a where ${isFrom(origins)}`.execute(db);
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  await endEpochs(db, distinct(places.map(({ shard }) => shard)).sort());
  const told = distinct(places.map(({ story }) => story));
  await touchAll(db, told);
  const { rows: gone } = await sql<{ id: string; story: string | null }>`
    with leaving as materialized (
      select id, story_id from articles a
      where ${isFrom(origins)} and (status <> 'skipped' or story_id is not null) order by id for update
    )
    update articles a set
      status = 'skipped', reason = ${reason}, story_id = null, cluster_evidence = null,
      duplicate_of = null, duplicate_kind = null, duplicate_score = null, status_at = ${now}, queued_at = ${now}
    from leaving where a.id = leaving.id
    returning a.id, leaving.story_id as story`.execute(db);
  const ids = gone.map(({ id }) => id);
  // An article may have joined a story since the first look.
  await touchAll(
    db,
    distinct(gone.map(({ story }) => story)).filter((story) => !told.includes(story)),
  );
  await sql`
    update articles set duplicate_of = null, duplicate_kind = null, duplicate_score = null
    where duplicate_of = any(${ids})`.execute(db);
  await sql`delete from signatures where article_id = any(${ids})`.execute(db);
  return ids.length;
}

import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { storyIdOf } from './ids.ts';
import { storableJson } from './storable-row.ts';
import type { StoryRow } from './stories.ts';
import type { StoryDocument } from './story-document.ts';
import type { StoryFigures } from './story-figures.ts';
import { outletsOf, topicNamesOf } from './story-names.ts';
import * as storyVersions from './story-versions.ts';

/** A story in which something changed, with what is needed to open it if it does not exist yet. */
export type TouchedStory = { id: string; shard: string; language: string | null; lastArticleAt: Date | null };

/**
 * Records that something in the stories changed, so that they are due for scoring. Opens those that do not exist.
 * `lastArticleAt` is the time of the article that joined; null if none joined or it has no time. A story may be named
 * several times. With `lookAt`, the clusterer looks at them then. Rows are locked in the order of ids, to avoid
 * deadlocks.
 */
export async function touch(
  db: Transaction,
  touched: readonly TouchedStory[],
  now: Date,
  lookAt: Date | null = null,
): Promise<void> {
  if (touched.length === 0) return;
  await sql`
    insert into stories as s (id, shard, language, revision, queued_at, last_article_at, created_at, updated_at, look_at)
    select id, min(shard), min(language), 1, ${now}::timestamptz, max(last_article_at), ${now}, ${now}, ${lookAt}::timestamptz
    from unnest(
      ${touched.map(({ id }) => id)}::text[], ${touched.map(({ shard }) => shard)}::text[],
      ${touched.map(({ language }) => language)}::text[],
      ${touched.map(({ lastArticleAt }) => lastArticleAt)}::timestamptz[]
    ) as t (id, shard, language, last_article_at)
    group by id order by id
    on conflict (id) do update set
      revision = s.revision + 1,
      queued_at = excluded.queued_at,
      look_at = coalesce(excluded.look_at, s.look_at),
      looks = case when excluded.look_at is null then s.looks else 0 end,
      last_article_at = greatest(s.last_article_at, excluded.last_article_at)`.execute(db);
}

/**
 * For each of `articleIds` the id of the story that it would open. It is made from the id of the article. If the story
 * of that id has other articles or was merged, the next free id is taken. So a replayed article never lands in a story
 * to which it does not belong, and a merged story leads to the one that took it in for good.
 */
export async function idsForOpening(db: Db, articleIds: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let generation = 0, open = articleIds; open.length > 0; generation++) {
    const wanted = new Map(
      open.map((articleId) => [storyIdOf(generation === 0 ? articleId : `${articleId}#${generation}`), articleId]),
    );
    const { rows } = await sql<{ id: string }>`
      select distinct story_id as id from articles where story_id = any(${[...wanted.keys()]})
      union select id from stories where id = any(${[...wanted.keys()]}) and merged_into is not null`.execute(db);
    const taken = new Set(rows.map(({ id }) => id));
    for (const [id, articleId] of wanted) if (!taken.has(id)) ids.set(articleId, id);
    open = open.filter((articleId) => !ids.has(articleId));
  }
  return ids;
}

/** Records a change of the existing stories `ids`. With `restUntil` they rest until then. */
export async function touchAll(db: Db, ids: string[], restUntil: Date | null = null): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update stories set revision = revision + 1, queued_at = coalesce(${restUntil}::timestamptz, queued_at)
    where id in (select id from stories where id = any(${ids}) order by id for update)`.execute(db);
}

/** The stories of `ids` that changed since they were scored. */
export const unscored = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('stories')
    .select(['id', 'revision'])
    .where('id', '=', sql<string>`any(${ids})`)
    .whereRef('scored_revision', '<', 'revision')
    .execute();

/** The input of publishing: the figures, and the previous document. */
export type UnpublishedStory = Pick<
  StoryRow,
  | 'id'
  | 'language'
  | 'created_at'
  | 'last_article_at'
  | 'scored_revision'
  | 'version'
  | 'document'
  | 'merged_into'
  | 'split_from'
> & { figures: StoryFigures };

/** The stories of `ids` that were scored since they were published. */
export async function unpublished(db: Db, ids: readonly string[]): Promise<UnpublishedStory[]> {
  const { rows } = await sql<UnpublishedStory>`
    select id, language, created_at, last_article_at, scored_revision, version, document, merged_into, split_from,
      coverage as figures
    from stories where id = any(${ids}) and published_revision < scored_revision and coverage is not null`.execute(db);
  return rows;
}

/** The figures of a story, and the revision that they were made from. */
export type ScoredStory = { id: string; revision: number; figures: StoryFigures };

/**
 * Saves figures, except where newer ones are saved already. Returns the ids of the stories whose figures it saved. Rows
 * are locked in the order of ids, to avoid deadlocks.
 */
export async function saveCoverage(db: Transaction, scored: readonly ScoredStory[], now: Date): Promise<string[]> {
  const ids = scored.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    with known as materialized (select id from stories where id = any(${ids}) order by id for update)
    update stories s set coverage = made.figures, scored_revision = made.revision, queued_at = ${now}
    from known join unnest(
      ${ids}::text[], ${scored.map(({ revision }) => revision)}::integer[],
      ${scored.map(({ figures }) => JSON.stringify(figures))}::jsonb[]
    ) as made (id, revision, figures) using (id)
    where s.id = known.id and s.scored_revision < made.revision
    returning s.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Locks a story's row until the transaction ends. */
export const lock = (db: Transaction, id: string) =>
  db
    .selectFrom('stories')
    .select(['revision', 'published_revision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/**
 * Locks the rows of stories until the transaction ends, so that their versions are written one after the other. Returns
 * the present version of each. Locks in the order of ids, to avoid deadlocks.
 */
export async function lockVersions(db: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from stories where id = any(${ids}) order by id for update`.execute(db);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** The scored revision that a story was published from. */
export type PublishedRevision = { id: string; revision: number };

/** Records revisions that gave readers no visible difference. */
export async function markPublished(db: Transaction, published: readonly PublishedRevision[]): Promise<void> {
  if (published.length === 0) return;
  await sql`
    update stories s set published_revision = p.revision
    from unnest(${published.map(({ id }) => id)}::text[], ${published.map(({ revision }) => revision)}::integer[])
      as p (id, revision)
    where s.id = p.id`.execute(db);
}

/**
 * A new version of a story, made from a scored revision. `before` is the document that it replaces, as it is stored.
 */
export type Publication = { document: StoryDocument; before: StoryDocument | null; revision: number };

/**
 * Writes new versions of stories: the present document and the columns that the API filters by. The document before
 * becomes a former version: the rows must be locked since it was read.
 */
export async function publish(db: Transaction, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return;
  const documents = publications.map(({ document }) => document);
  const ids = documents.map(({ id }) => id);
  await storyVersions.keep(
    db,
    publications.flatMap(({ document, before }) => (before === null ? [] : [{ document, before }])),
  );
  await sql`
    update stories s set
      document = p.document, version = p.version, status = p.status, published_revision = p.revision,
      importance = p.importance, outlet_count = p.outlet_count, blindspot = p.blindspot,
      topics = array(select jsonb_array_elements_text(p.topics)),
      outlets = array(select jsonb_array_elements_text(p.outlets)),
      first_published_at = p.first_published_at, updated_at = p.updated_at
    from unnest(
      ${ids}::text[], ${documents.map(storableJson)}::jsonb[], ${documents.map(({ version }) => version)}::integer[],
      ${documents.map(({ status }) => status)}::text[], ${publications.map(({ revision }) => revision)}::integer[],
      ${documents.map(({ importance }) => importance.value)}::float8[],
      ${documents.map(({ outletCount }) => outletCount)}::integer[],
      ${documents.map(({ blindspot }) => blindspot?.side ?? null)}::text[],
      ${documents.map((document) => storableJson(topicNamesOf(document)))}::jsonb[],
      ${documents.map((document) => storableJson(outletsOf(document)))}::jsonb[],
      ${documents.map(({ firstPublishedAt }) => firstPublishedAt)}::timestamptz[],
      ${documents.map(({ updatedAt }) => updatedAt)}::timestamptz[]
    ) as p (id, document, version, status, revision, importance, outlet_count, blindspot, topics, outlets,
            first_published_at, updated_at)
    where s.id = p.id`.execute(db);
}

/** Lets stories that failed rest until `until`. */
export async function restUntil(db: Transaction, ids: readonly string[], until: Date): Promise<void> {
  await sql`
    update stories set queued_at = ${until}
    where id in (select id from stories where id = any(${ids}) order by id for update)`.execute(db);
}

/** Makes a story due at `now`, even if it rests. */
export async function makeDue(db: Transaction, id: string, now: Date): Promise<void> {
  await db.updateTable('stories').set({ queued_at: now }).where('id', '=', id).execute();
}

/**
 * Touches stories whose status no longer fits their age: active ones without news since `quietBefore`, quiet ones
 * without news since `archivedBefore`. Returns how many.
 */
export async function touchAged(db: Db, quietBefore: Date, archivedBefore: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update stories set revision = revision + 1
    where id = any(array(
      select id from stories
      where id = any(array(
        select id from stories where status = 'active' and last_article_at < ${quietBefore} and scored_revision = revision
        union all
        select id from stories where status = 'quiet' and last_article_at < ${archivedBefore} and scored_revision = revision
      ))
      order by id limit ${limit} for update skip locked
    ))`.execute(db);
  return Number(numAffectedRows ?? 0);
}

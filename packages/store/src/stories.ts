import { type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { storyIdOf } from './ids.ts';
import type { StoriesTable } from './schema.ts';
import { storableJson } from './storable-row.ts';
import type { StoryDocument } from './story-document.ts';
import type { StoryFigures } from './story-figures.ts';

export type StoryRow = Selectable<StoriesTable>;

export const byId = (db: Db, id: string) =>
  db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * Notes that what the story is made of has changed: it is due for scoring. Opens the story when it is not there.
 * `lastArticleAt` is the time of the article that joined, null when none joined or it has no time.
 */
export async function touch(
  db: Transaction,
  story: { id: string; shard: string; language: string | null; lastArticleAt: Date | null },
  now: Date,
): Promise<void> {
  await sql`
    insert into stories as s (id, shard, language, revision, queued_at, last_article_at, created_at, updated_at)
    values (${story.id}, ${story.shard}, ${story.language}, 1, ${now}, ${story.lastArticleAt}, ${now}, ${now})
    on conflict (id) do update set
      revision = s.revision + 1,
      queued_at = excluded.queued_at,
      last_article_at = greatest(s.last_article_at, excluded.last_article_at)`.execute(db);
}

/**
 * The id for a story that `articleId` opens: its own, unless that story goes on without the article; then the next
 * that is free, so that a replayed article never falls into a story that it was found not to belong to.
 */
export async function idForOpening(db: Db, articleId: string): Promise<string> {
  for (let generation = 0; ; generation++) {
    const id = storyIdOf(generation === 0 ? articleId : `${articleId}#${generation}`);
    const member = await db.selectFrom('articles').select('id').where('story_id', '=', id).executeTakeFirst();
    if (!member) return id;
  }
}

/** Notes a change of the stories `ids`, which are there already; with `restUntil` they are left alone until then. */
export async function touchAll(db: Db, ids: string[], restUntil: Date | null = null): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update stories set revision = revision + 1, queued_at = coalesce(${restUntil}::timestamptz, queued_at)
    where id in (select id from stories where id = any(${ids}) order by id for update)`.execute(db);
}

/** The story, when something changed since it was scored. */
export const unscored = (db: Db, id: string) =>
  db
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', id)
    .whereRef('scored_revision', '<', 'revision')
    .executeTakeFirst();

/** The story, when it was scored since it was published. */
export const unpublished = (db: Db, id: string) =>
  db
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', id)
    .whereRef('published_revision', '<', 'scored_revision')
    .executeTakeFirst();

/** Keeps the figures that were made from `revision`, unless newer ones are kept already. */
export async function saveCoverage(
  db: Transaction,
  id: string,
  revision: number,
  figures: StoryFigures,
  now: Date,
): Promise<void> {
  await db
    .updateTable('stories')
    .set({ coverage: JSON.stringify(figures), scored_revision: revision, queued_at: now })
    .where('id', '=', id)
    .where('scored_revision', '<', revision)
    .execute();
}

/** Locks the story's row until the transaction ends, so that its versions are written one after the other. */
export const lock = (db: Transaction, id: string) =>
  db.selectFrom('stories').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Notes that nothing a reader could see came of `revision`. */
export async function markPublished(db: Transaction, id: string, revision: number): Promise<void> {
  await db.updateTable('stories').set({ published_revision: revision }).where('id', '=', id).execute();
}

/** Writes a new version of the story: the current document, the version kept, and what the API filters by. */
export async function publish(db: Transaction, document: StoryDocument, revision: number, now: Date): Promise<void> {
  const json = storableJson(document);
  await db
    .updateTable('stories')
    .set({
      document: json,
      version: document.version,
      status: document.status,
      published_revision: revision,
      importance: document.importance.value,
      outlet_count: document.outletCount,
      blindspot: document.blindspot?.side ?? null,
      topics: document.topics.map((topic) => topic.label),
      outlets: [...new Set(document.articles.flatMap((article) => article.outlet?.domain ?? []))],
      first_published_at: document.firstPublishedAt,
      updated_at: document.updatedAt,
    })
    .where('id', '=', document.id)
    .execute();
  await db
    .insertInto('story_versions')
    .values({ story_id: document.id, version: document.version, document: json, created_at: now })
    .execute();
}

/** Takes up to `limit` stories that have waited for scoring or for publishing since before `restedSince`. */
export async function takeResting(
  db: Db,
  waitingFor: 'score' | 'publish',
  restedSince: Date,
  limit: number,
  now: Date,
): Promise<string[]> {
  const behind = waitingFor === 'score' ? sql`scored_revision < revision` : sql`published_revision < scored_revision`;
  const { rows } = await sql<{ id: string }>`
    update stories set queued_at = ${now}
    where id in (
      select id from stories where ${behind} and queued_at <= ${restedSince}
      order by queued_at limit ${limit} for update skip locked
    )
    returning id`.execute(db);
  return rows.map((row) => row.id);
}

/** Leaves a story that could not be worked on alone until `until`. */
export async function restUntil(db: Transaction, id: string, until: Date): Promise<void> {
  await db.updateTable('stories').set({ queued_at: until }).where('id', '=', id).execute();
}

/** Makes a story due at `now`, however long it was to be left alone. */
export async function makeDue(db: Transaction, id: string, now: Date): Promise<void> {
  await db.updateTable('stories').set({ queued_at: now }).where('id', '=', id).execute();
}

/** Touches stories whose status no longer fits the time: active ones without news since `quietBefore`, and so on. */
export async function touchAged(db: Db, quietBefore: Date, archivedBefore: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update stories set revision = revision + 1
    where id in (
      select id from stories
      where scored_revision = revision
        and ((status = 'active' and last_article_at < ${quietBefore})
             or (status = 'quiet' and last_article_at < ${archivedBefore}))
      limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export type StorySort = 'top' | 'new' | 'updated';

export type StoryQuery = {
  sort: StorySort;
  limit: number;
  /** The sort key and id of the last story of the page before. */
  after?: { key: string; id: string };
  lang?: string;
  topic?: string;
  outlet?: string;
  minOutlets?: number;
  blindspot?: string;
  since?: Date;
  q?: string;
};

/** What a page is ordered by. A story without the time comes last. */
const SORT_KEY = {
  top: { value: sql`importance`, type: sql`double precision` },
  new: { value: sql`coalesce(first_published_at, 'epoch'::timestamptz)`, type: sql`timestamptz` },
  updated: { value: sql`updated_at`, type: sql`timestamptz` },
} as const;

export type StoryPage = { documents: StoryDocument[]; next: { key: string; id: string } | null };

/** A page of published stories, best first by `sort`; `next` is the place to go on from, or null at the end. */
export async function find(db: Db, query: StoryQuery): Promise<StoryPage> {
  const { value, type } = SORT_KEY[query.sort];
  let select = db
    .selectFrom('stories')
    .select(['id', 'document'])
    // The key goes out as text of full precision and comes back as the same type: no page boundary is ever lost.
    .select(sql<string>`(${value})::text`.as('key'))
    .where('version', '>', 0)
    .where('status', 'not in', ['merged', 'retracted'])
    .orderBy(sql`${value} desc`)
    .orderBy('id')
    .limit(query.limit + 1);
  if (query.after) {
    const { key, id } = query.after;
    select = select.where(sql<boolean>`(${value} < ${key}::${type} or (${value} = ${key}::${type} and id > ${id}))`);
  }
  if (query.lang) select = select.where('language', '=', query.lang);
  if (query.topic) select = select.where(sql<boolean>`topics @> ${[query.topic]}::text[]`);
  if (query.outlet) select = select.where(sql<boolean>`outlets @> ${[query.outlet]}::text[]`);
  if (query.minOutlets) select = select.where('outlet_count', '>=', query.minOutlets);
  if (query.blindspot) select = select.where('blindspot', '=', query.blindspot);
  if (query.since) select = select.where('updated_at', '>=', query.since);
  if (query.q) select = select.where(sql<boolean>`search @@ websearch_to_tsquery('simple', ${query.q})`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page[page.length - 1] : undefined;
  return {
    documents: page.flatMap((row) => row.document ?? []),
    next: last ? { key: last.key, id: last.id } : null,
  };
}

/** A version as a list of versions shows it. `change` is what its changelog says of it. */
export type StoryVersion = {
  version: number;
  at: Date;
  headline: string;
  articleCount: number;
  outletCount: number;
  change: { kind: string; summary: string } | null;
};

/** The versions of a story that are still kept, newest first. */
export async function versions(db: Db, id: string): Promise<StoryVersion[]> {
  const { rows } = await sql<StoryVersion>`
    select version, created_at as at, document #>> '{headline,text}' as headline,
      (document ->> 'articleCount')::int as "articleCount", (document ->> 'outletCount')::int as "outletCount",
      jsonb_path_query_first(document, '$.changelog[*] ? (@.version == $version)',
                             jsonb_build_object('version', version)) as change
    from story_versions where story_id = ${id} order by version desc`.execute(db);
  return rows;
}

/** One version of a story as it was published, when it is still kept. */
export const versionOf = (db: Db, id: string, version: number) =>
  db
    .selectFrom('story_versions')
    .select(['document', 'created_at'])
    .where('story_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();

const EXPORT_PAGE = 200; // A document is some 50 kB: 200 of them are 10 MB in memory.

/** Every published story, page by page, in the order of ids; those updated at `since` or later. */
export async function* exportAll(db: Db, since: Date | null): AsyncGenerator<StoryDocument[]> {
  let after = '';
  for (;;) {
    let query = db
      .selectFrom('stories')
      .select(['id', 'document'])
      .where('id', '>', after)
      .where('version', '>', 0)
      .orderBy('id')
      .limit(EXPORT_PAGE);
    if (since) query = query.where('updated_at', '>=', since);
    const page = await query.execute();
    const last = page[page.length - 1];
    if (!last) return;
    yield page.flatMap((row) => row.document ?? []);
    after = last.id;
  }
}

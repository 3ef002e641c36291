import { type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { StoriesTable } from './schema.ts';

export type StoryRow = Omit<Selectable<StoriesTable>, 'facets'>;

/** A story's row, without what Postgres makes of it for searches: that is as long as the document. */
export const byId = (db: Db, id: string): Promise<StoryRow | undefined> =>
  db.selectFrom('stories').select(COLUMNS).where('id', '=', id).executeTakeFirst();

const COLUMNS = [
  'id',
  'shard',
  'language',
  'status',
  'merged_into',
  'split_from',
  'look_at',
  'looks',
  'revision',
  'scored_revision',
  'published_revision',
  'queued_at',
  'last_article_at',
  'coverage',
  'version',
  'document',
  'importance',
  'outlet_count',
  'blindspot',
  'topics',
  'outlets',
  'first_published_at',
  'created_at',
  'updated_at',
] as const;

/** A story as others name it: where it is now, and the time of its newest article. */
export type NamedStory = { id: string; lastArticleAt: Date | null };

/** The stories of `ids`, by the id that they are named by; merged ones as the story that took them in. */
export async function named(db: Db, ids: readonly string[]): Promise<Map<string, NamedStory>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedStory & { name: string }>`
    select s.id as name, coalesce(t.id, s.id) as id, coalesce(t.last_article_at, s.last_article_at) as "lastArticleAt"
    from stories s left join stories t on t.id = s.merged_into where s.id = any(${ids})`.execute(db);
  return new Map(rows.map(({ name, ...story }) => [name, story]));
}

import { type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { StoriesTable } from './schema.ts';

export type StoryRow = Omit<Selectable<StoriesTable>, 'facets'>;

/** A story's row, without the columns that Postgres makes for searches: these are as long as the document. */
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

/** The story that an id leads to, and the time of its newest article. */
export type NamedStory = { id: string; lastArticleAt: Date | null };

/** The stories that `ids` lead to, by these ids. The id of a merged story leads to the story that took it in. */
export async function named(db: Db, ids: readonly string[]): Promise<Map<string, NamedStory>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedStory & { name: string }>`
    select s.id as name, coalesce(t.id, s.id) as id, coalesce(t.last_article_at, s.last_article_at) as "lastArticleAt"
    from stories s left join stories t on t.id = s.merged_into where s.id = any(${ids})`.execute(db);
  return new Map(rows.map(({ name, ...story }) => [name, story]));
}

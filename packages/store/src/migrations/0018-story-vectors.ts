import { type Kysely, sql } from 'kysely';

/**
 * The embeddings of the words of stories, to find stories of other languages that tell the same. A vector has 4-byte
 * floats and the length 1. `signs` has a bit for each of its first numbers, 1 if it is above 0. With the language and
 * the time of the newest article, these bits find near stories without reading vectors or stories.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table story_vectors (
      story_id text primary key references stories (id) on delete cascade,
      language text not null,
      last_article_at timestamptz not null,
      model text not null,
      text_hash text not null,
      vector bytea not null,
      signs bit varying not null
    )`.execute(db);
}

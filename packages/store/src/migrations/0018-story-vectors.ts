import { type Kysely, sql } from 'kysely';

/**
 * What a model for embeddings made of the words of a story, to find those of other languages that tell the same. The
 * vector is of 4-byte floats, of length 1. `signs` says of its first numbers which are above 0: with the language and
 * the time of the newest article beside it, the nearest are found without reading vectors or stories.
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

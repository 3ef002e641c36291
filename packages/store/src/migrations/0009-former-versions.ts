import { type Kysely, sql } from 'kysely';

/**
 * Former versions as differences from the version after them, every so often whole. Those of the releases before stay
 * in `story_versions`, where they are still read. `json` and not `jsonb`: nothing looks into it, and it is smaller.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table former_versions (
      story_id text not null references stories (id) on delete cascade,
      version integer not null,
      headline text not null,
      article_count integer not null,
      outlet_count integer not null,
      change json,
      difference json,
      document json,
      created_at timestamptz not null,
      primary key (story_id, version)
    )`.execute(db);
}

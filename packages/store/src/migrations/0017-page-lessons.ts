import { type Kysely, sql } from 'kysely';

/**
 * What the page of each article taught about its host: which blocks it had as text, as hashes. A row for each article
 * and not for each block, so that an article that is extracted again replaces what it taught, and copies of an article
 * can be told from other articles when the lessons are counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table page_lessons (
    article_id text primary key references articles (id) on delete cascade,
    host text not null,
    version integer not null,
    lesson bytea not null,
    discovered_at timestamptz not null
  )`,
  // The newest of a host, and what retention leaves.
  `create index page_lessons_host on page_lessons (host, version, discovered_at desc, article_id)`,
];

import { type Kysely, sql } from 'kysely';

/**
 * Indexes of the waiting stories, by conditions that Postgres has statistics of. It did not use the former indexes: for
 * a comparison of two columns the planner assumes that it holds for a third of the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create statistics stories_unscored on (revision - scored_revision) from stories`,
  `create statistics stories_unpublished on (scored_revision - published_revision) from stories`,
  `drop index stories_unscored`,
  `drop index stories_unpublished`,
  `create index stories_unscored on stories (queued_at, id) where revision - scored_revision > 0`,
  `create index stories_unpublished on stories (queued_at, id) where scored_revision - published_revision > 0`,
  // Collects the statistics, so that the indexes serve at once.
  `analyze stories`,
];

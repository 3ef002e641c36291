import { type Kysely, sql } from 'kysely';

/**
 * What each change changed, and by which filters it is found, in its own row: a reader of changes then needs no look at
 * documents or former versions, which may be gone by then. Null in changes of the releases before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table changes add column entry json, add column languages text[], add column topics text[],
      add column outlets text[]`.execute(db);
}

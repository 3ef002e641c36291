import { type Kysely, sql } from 'kysely';

/**
 * Allows addresses of any length. A row of a btree index holds 2,704 bytes, and one longer address made a whole feed
 * unreadable. Queries only compare whole addresses, and a hash index is enough for that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `drop index articles_url`,
  `drop index articles_canonical_url`,
  `drop index signatures_canonical_url`,
  `create index articles_url on articles using hash (url)`,
  `create index articles_canonical_url on articles using hash (canonical_url)`,
  `create index signatures_canonical_url on signatures using hash (canonical_url)`,
];

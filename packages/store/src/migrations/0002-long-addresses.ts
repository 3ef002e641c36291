import { type Kysely, sql } from 'kysely';

/**
 * Addresses of any length: a row of a btree index holds 2,704 bytes, and a feed with one address beyond that could not
 * be read at all. Addresses are only ever asked for as a whole, which is what a hash index answers.
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

import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

const TABLES = [
  'feeds',
  'articles',
  'snapshots',
  'signatures',
  'digests',
  'outlets',
  'outlet_aliases',
  'ratings',
  'stories',
  'story_versions',
  'former_versions',
  'changes',
  'failures',
];

/** Every row of the store, table by table, except trails and the slots of hosts. */
export async function dump(db: Db): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{
      row: unknown;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(db);
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}

import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

const TABLES = [
  'feeds',
  'articles',
  'snapshots',
  'signatures',
  'page_lessons',
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

/** The time of the next look at a story is left out, because looks follow the clock, whatever else happens. */
const BY_THE_CLOCK = ['look_at', 'looks'];

/** Every row of the store, table by table, except trails, the slots of hosts and the times of looks. */
export async function dump(db: Db): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{
      row: unknown;
    }>`select to_jsonb(t) - ${BY_THE_CLOCK}::text[] as row from ${sql.table(table)} t
      order by (to_jsonb(t) - ${BY_THE_CLOCK}::text[])::text`.execute(db);
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}

import { setTimeout } from 'node:timers/promises';
import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** Between two looks at what the server is doing: longer than anything that a waiting worker asks of it. */
const LOOK_MS = 1_000;
/** Looks in a row at which the server had nothing to do. */
const QUIET_LOOKS = 3;

/** Waits until the server has nothing in hand, no autovacuum either, and writes what it has to disk. */
export async function untilQuiet(db: Db): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await setTimeout(LOOK_MS);
    const { rows } = await sql`
      select from pg_stat_activity
      where (state = 'active' or backend_type = 'autovacuum worker') and pid <> pg_backend_pid()`.execute(db);
    quiet = rows.length === 0 ? quiet + 1 : 0;
  }
  await sql`checkpoint`.execute(db);
}

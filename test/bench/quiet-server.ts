import { setTimeout } from 'node:timers/promises';
import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** The time between two looks: longer than any query of an idle worker. */
const LOOK_MS = 1_000;
/** How many looks in a row must find the server idle. */
const QUIET_LOOKS = 3;

/** Waits until the server is idle, autovacuum included, then makes a checkpoint. */
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

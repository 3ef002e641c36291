import { newsloomError } from '@newsloom/errors';
import { sql } from 'kysely';
import type { Store } from './database.ts';

/**
 * Checks that Postgres takes writes. Throws `store-read-only` for a standby, or a server that was made read-only, and
 * `store-full` when it refused a write for lack of room within the last minute. Only a superuser can ask how much room
 * is left.
 */
export async function checkWritable({ db, refusedForRoom }: Pick<Store, 'db' | 'refusedForRoom'>): Promise<void> {
  const { rows } = await sql<{ standby: boolean; read_only: string }>`
    select pg_is_in_recovery() as standby, current_setting('default_transaction_read_only') as read_only`.execute(db);
  if (rows[0]?.standby) throw newsloomError('store-read-only', { reason: 'it is a standby' });
  if (rows[0]?.read_only === 'on') {
    throw newsloomError('store-read-only', { reason: 'default_transaction_read_only is on' });
  }
  const reason = refusedForRoom();
  if (reason !== null) throw newsloomError('store-full', { reason });
}

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { checkPlace, newest } from './changes.ts';
import type { Db } from './database.ts';
import type { WebhookRow } from './webhooks-table.ts';

/** Standard Webhooks: a secret is 24 to 64 random bytes in base64, marked by `whsec_`. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export type WebhookFilter = Pick<WebhookRow, 'kinds' | 'languages' | 'topics' | 'outlets'>;

/**
 * Adds an endpoint for the changes after `cursor`, or without one for those from now on. Returns it with its secret.
 * Throws `cursor-expired`.
 */
export async function add(
  db: Db,
  { url, cursor, ...filter }: WebhookFilter & { url: string; cursor?: number | undefined },
  now: Date,
): Promise<WebhookRow> {
  if (cursor !== undefined) await checkPlace(db, cursor);
  return db
    .insertInto('webhooks')
    .values({
      id: `w${randomBytes(8).toString('hex')}`,
      url,
      ...filter,
      secret: newSecret(),
      cursor: cursor ?? (await newest(db)) ?? 0,
      next_at: now,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All endpoints, oldest first. */
export const list = (db: Db): Promise<WebhookRow[]> =>
  db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute();

export const byId = (db: Db, id: string): Promise<WebhookRow | undefined> =>
  db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();

/** Removes an endpoint with its log and trail. Returns false if there is none. */
export async function remove(db: Db, id: string): Promise<boolean> {
  await db.deleteFrom('trails').where('unit_id', '=', id).execute();
  const gone = await db.deleteFrom('webhooks').where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
}

/** Changes an endpoint. Returns the new row, or null if there is none. */
async function set(db: Db, id: string, change: Partial<WebhookRow>): Promise<WebhookRow | null> {
  const row = await db.updateTable('webhooks').set(change).where('id', '=', id).returningAll().executeTakeFirst();
  return row ?? null;
}

const WELL = { error_count: 0, failing_since: null, error_code: null, error_message: null } as const;

/** Stops messages to an endpoint. Its place in the change feed stays. */
export const pause = (db: Db, id: string) => set(db, id, { status: 'paused' });

/** Goes on from its place. */
export const resume = (db: Db, id: string, now: Date) => set(db, id, { ...WELL, status: 'active', next_at: now });

/** Sends it all changes after `cursor` again. Throws `cursor-expired`. */
export async function replay(db: Db, id: string, cursor: number, now: Date): Promise<WebhookRow | null> {
  await checkPlace(db, cursor);
  return set(db, id, { ...WELL, cursor, next_at: now });
}

/** Asks for a message of the kind `webhook.test`, before any other. */
export const test = (db: Db, id: string, now: Date) => set(db, id, { is_test_due: true, next_at: now });

/** Gives an endpoint another secret. For `overlapMs` messages are signed with the present one too. */
export async function rotate(db: Db, id: string, overlapMs: number, now: Date): Promise<WebhookRow | null> {
  const row = await db
    .updateTable('webhooks')
    .set({
      secret: newSecret(),
      former_secret: sql<string>`secret`,
      former_until: new Date(now.getTime() + overlapMs),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { WebhookDelivery, WebhookRow } from './webhooks-table.ts';

/** A message is due: a test, or a change after the endpoint's place. */
const HAS_NEWS = sql<boolean>`(is_test_due or cursor < (select coalesce(max(seq), 0) from changes))`;

/** Those of `ids` that are active and have a message to send at `now`. */
export const due = (db: Db, ids: readonly string[], now: Date): Promise<WebhookRow[]> =>
  db
    .selectFrom('webhooks')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .where('status', '=', 'active')
    .where('next_at', '<=', now)
    .where(HAS_NEWS)
    .execute();

/** The ids of the active endpoints that may be sent a message at `now`. */
export async function ready(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('webhooks')
    .select('id')
    .where('status', '=', 'active')
    .where('next_at', '<=', now)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many changes come after a place, and the first of them; filters may leave some of them out. */
export async function waiting(db: Db, cursor: number) {
  const { changes } = await db
    .selectFrom('changes')
    .select(sql<number>`count(*)`.as('changes'))
    .where('seq', '>', cursor)
    .executeTakeFirstOrThrow();
  const next = await db
    .selectFrom('changes')
    .select(['seq', 'kind', 'story_id as storyId', 'version', 'at'])
    .where('seq', '>', cursor)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return { changes, next: next ?? null };
}

/** What became of the messages of one run. */
export type WebhookProgress = Pick<
  WebhookRow,
  'cursor' | 'status' | 'next_at' | 'error_count' | 'error_code' | 'error_message'
> & { id: string; before: number; isTested: boolean; log: readonly WebhookDelivery[] };

/** How many messages of an endpoint its log keeps: the newest. Older ones are hardly ever asked for. */
const LOGGED = 200;

/**
 * Saves the progress of an endpoint and adds to its log. Returns false, and saves nothing, if the endpoint is not
 * active any more or is at another place than `before`, such as after a replay.
 */
export async function advance(
  db: Transaction,
  { id, before, isTested, log, ...progress }: WebhookProgress,
  now: Date,
): Promise<boolean> {
  const isWell = progress.error_count === 0;
  const saved = await db
    .updateTable('webhooks')
    .set({
      ...progress,
      // A test may have been requested meanwhile, so the request is cleared only if a test was sent.
      ...(isTested ? { is_test_due: false } : {}),
      // Set by the first failure in a row; messages of the same run may have arrived before it.
      failing_since: isWell ? null : progress.error_count === 1 ? now : sql<Date>`coalesce(failing_since, ${now})`,
      ...(isWell && log.length > 0 ? { succeeded_at: now } : {}),
    })
    .where('id', '=', id)
    .where('status', '=', 'active')
    .where('cursor', '=', before)
    .returning('id')
    .executeTakeFirst();
  if (!saved) return false;
  if (log.length === 0) return true;
  await db
    .insertInto('webhook_deliveries')
    .values(log.map((delivery) => ({ webhook_id: id, ...delivery })))
    .execute();
  await sql`
    delete from webhook_deliveries where webhook_id = ${id} and id <= (
      select id from webhook_deliveries where webhook_id = ${id} order by id desc offset ${LOGGED} limit 1
    )`.execute(db);
  return true;
}

/** Puts active endpoints off after a fault of newsloom itself. Returns their addresses by id. */
export async function restUntil(db: Transaction, ids: readonly string[], until: Date): Promise<Map<string, string>> {
  const rows = await db
    .updateTable('webhooks')
    .set({ next_at: until })
    .where('id', '=', sql<string>`any(${ids})`)
    .where('status', '=', 'active')
    .returning(['id', 'url'])
    .execute();
  return new Map(rows.map(({ id, url }) => [id, url]));
}

/** Locks an endpoint until the transaction ends. */
export const lock = (db: Transaction, id: string) =>
  db.selectFrom('webhooks').select(['id', 'status']).where('id', '=', id).forUpdate().executeTakeFirst();

/** Makes an endpoint due at `now`. */
export async function makeDue(db: Transaction, id: string, now: Date): Promise<void> {
  await db.updateTable('webhooks').set({ next_at: now }).where('id', '=', id).execute();
}

/** The newest messages to an endpoint first. */
export const deliveries = (db: Db, id: string, limit: number): Promise<WebhookDelivery[]> =>
  db
    .selectFrom('webhook_deliveries')
    .select(['event_id', 'at', 'ms', 'sent', 'status', 'answer', 'error_code', 'error_message'])
    .where('webhook_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** The endpoints that are not sent anything because they failed for days, or fail at present. */
export const troubled = (db: Db) =>
  db
    .selectFrom('webhooks')
    .select(['id', 'url', 'status', 'failing_since', 'error_code', 'error_message'])
    .where('error_count', '>', 0)
    .where('status', '<>', 'paused')
    .orderBy('failing_since')
    .execute();

import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/**
 * A slot that was not used for this long is void. Otherwise all reserved articles would come at once after an outage.
 */
export const SLOT_LIFE_MS = 30_000;

/**
 * The time at which `articleId` may be fetched from `host`: now, or the slot that is reserved for it. Each reservation
 * moves the host's next slot on by its spacing, so all workers together keep to the spacing. An article that comes back
 * at the time of its slot may go. A new host gets `spacingMs`; an operator may change its row.
 */
export async function takeSlot(db: Db, articleId: string, host: string, spacingMs: number, now: Date): Promise<Date> {
  return db.transaction().execute(async (transaction) => {
    const article = await transaction
      .selectFrom('articles')
      .select('fetch_slot_at')
      .where('id', '=', articleId)
      .forUpdate()
      .executeTakeFirst();
    const reserved = article?.fetch_slot_at ?? null;
    if (reserved && reserved > now) return reserved;
    const usable = reserved !== null && now.getTime() - reserved.getTime() < SLOT_LIFE_MS;
    const slot = usable ? now : await reserveSlot(transaction, host, spacingMs, now);
    await transaction
      .updateTable('articles')
      .set({ fetch_slot_at: slot > now ? slot : null })
      .where('id', '=', articleId)
      .execute();
    return slot;
  });
}

async function reserveSlot(db: Transaction, host: string, spacingMs: number, now: Date): Promise<Date> {
  const { rows } = await sql<{ slot: Date }>`
    insert into hosts as h (host, spacing_ms, next_slot_at)
    values (${host}, ${spacingMs}, ${now}::timestamptz + ${spacingMs} * interval '1 millisecond')
    on conflict (host) do update
      set next_slot_at = greatest(h.next_slot_at, ${now}::timestamptz) + h.spacing_ms * interval '1 millisecond'
    returning next_slot_at - spacing_ms * interval '1 millisecond' as slot`.execute(db);
  return rows[0]?.slot ?? now;
}

/** Delays the next slot of `host` until `until` at least, because the host asked for it. */
export async function putOff(db: Db, host: string, spacingMs: number, until: Date): Promise<void> {
  await sql`
    insert into hosts as h (host, spacing_ms, next_slot_at) values (${host}, ${spacingMs}, ${until})
    on conflict (host) do update set next_slot_at = greatest(h.next_slot_at, excluded.next_slot_at)`.execute(db);
}

/** Sets the least time between two fetches from `host`. */
export async function setSpacing(db: Db, host: string, spacingMs: number, now: Date): Promise<void> {
  await db
    .insertInto('hosts')
    .values({ host, spacing_ms: spacingMs, next_slot_at: now })
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ spacing_ms: spacingMs }))
    .execute();
}

export const list = (db: Db) => db.selectFrom('hosts').selectAll().orderBy('host').execute();

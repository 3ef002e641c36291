import { sql } from 'kysely';
import type { Db } from './database.ts';
import { storableJson } from './storable-row.ts';

/** The answer that is stored under a key; null if there is none. */
export async function find(db: Db, key: string): Promise<unknown> {
  const row = await db.selectFrom('model_answers').select('answer').where('key', '=', key).executeTakeFirst();
  return row?.answer ?? null;
}

/** Keeps an answer, in place of an older one. */
export async function keep(db: Db, key: string, answer: object, now: Date): Promise<void> {
  await sql`
    insert into model_answers (key, answer, at) values (${key}, ${storableJson(answer)}::json, ${now})
    on conflict (key) do update set answer = excluded.answer, at = excluded.at`.execute(db);
}

/** Reserved tokens, and the day (UTC) that they count for. */
export type Reserved = { day: string; tokens: number };

/**
 * Reserves tokens of the `most` that all workers together may use on a day (UTC). Null if too few are left. It is one
 * statement, so workers that ask at the same time never pass the limit together.
 */
export async function reserve(db: Db, tokens: number, most: number, now: Date): Promise<Reserved | null> {
  if (tokens > most) return null;
  const { rows } = await sql<Reserved>`
    insert into model_days as d (day, tokens) values ((${now}::timestamptz at time zone 'UTC')::date, ${tokens})
    on conflict (day) do update set tokens = d.tokens + excluded.tokens where d.tokens + excluded.tokens <= ${most}
    returning day::text as day, ${tokens}::int as tokens`.execute(db);
  return rows[0] ?? null;
}

/** Corrects a reservation to the tokens that were used. */
export async function settle(db: Db, { day, tokens }: Reserved, used: number): Promise<void> {
  await sql`update model_days set tokens = greatest(0, tokens + ${used - tokens}) where day = ${day}::date`.execute(db);
}

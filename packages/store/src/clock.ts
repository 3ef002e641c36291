import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The time by the clock of the store, which all processes share. */
export type StoreClock = {
  now(): Date;
  /** Reads the clock of the store anew. Throws when Postgres is away; the clock goes on from the last reading. */
  set(): Promise<void>;
};

/**
 * Opens the clock of the store. Between two readings it goes on with the monotonic clock of this process, so neither a
 * machine whose time is wrong nor one whose time is put right under way decides when a unit has rested, when a slot has
 * come, or when a feed is due. Throws when Postgres is away.
 */
export async function openStoreClock(db: Db): Promise<StoreClock> {
  let reading = await read(db);
  return {
    now: () => new Date(reading.storeMs + performance.now() - reading.ownMs),
    async set() {
      reading = await read(db);
    },
  };
}

/** One reading: the time of the store, and what the monotonic clock of this process said in the middle of asking. */
async function read(db: Db): Promise<{ storeMs: number; ownMs: number }> {
  const before = performance.now();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const ownMs = (before + performance.now()) / 2;
  return { storeMs: rows[0]?.at.getTime() ?? Date.now(), ownMs };
}

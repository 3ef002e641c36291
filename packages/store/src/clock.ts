import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The time by the clock of the store, which all processes share. */
export type StoreClock = {
  now(): Date;
  /** Reads the clock of the store again. Throws when Postgres is away; the clock then goes on from the last reading. */
  set(): Promise<void>;
};

/**
 * Opens the clock of the store. Between two readings it follows the monotonic clock of this process. So a machine whose
 * time is wrong, or is corrected meanwhile, does not affect rests, slots or the times of polls. Throws when Postgres is
 * away.
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

/** One reading: the time of the store, and the monotonic time of this process halfway between question and answer. */
async function read(db: Db): Promise<{ storeMs: number; ownMs: number }> {
  const before = performance.now();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const ownMs = (before + performance.now()) / 2;
  return { storeMs: rows[0]?.at.getTime() ?? Date.now(), ownMs };
}

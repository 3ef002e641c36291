import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The right to be the only writer of a shard. */
export type Lease = {
  shard: string;
  /** Goes up with each new writer: a write that carries an older one is refused. */
  epoch: number;
  /** How long the shard stays with a writer that died, in milliseconds. */
  heldMs: number;
  /** Resolves when the lease is lost: another process has it, or the store did not answer for as long as it lasts. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * How often a process that stands by tries to take the lease. It takes over at most this long after the lease ran out.
 */
export const STAND_BY_MS = 1_000;

/** Renewals within the life of a lease, so that two in a row may come late. */
const RENEWALS = 3;

/** The limit for a release. If the store does not answer by then, the lease runs out by itself. */
const RELEASE_MS = 2_000;

/**
 * Waits until this process is the only writer of `shard`, then returns the lease; null when `signal` ends the wait. The
 * lease is a row that says until when it is held, by the clock of the server. The holder renews it. When the process
 * dies or loses the store, the lease runs out after `heldMs`, and a process that stands by takes it. Throws when
 * Postgres is away.
 */
export async function leaseShard(db: Db, shard: string, heldMs: number, signal: AbortSignal): Promise<Lease | null> {
  const holder = randomUUID();
  while (!signal.aborted) {
    const epoch = await take(db, shard, holder, heldMs);
    if (epoch !== null) {
      const lease = hold(db, { shard, holder, epoch, heldMs });
      if (!signal.aborted) return lease;
      await lease.release();
    } else {
      await pause(Math.min(STAND_BY_MS, heldMs / 2), undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/**
 * Takes the shard if nobody holds it. Returns the epoch of the new writer, or null. The row is locked as for a delete,
 * which waits for the transactions of `holdsShard`; while the shard is held, nothing is locked.
 */
async function take(db: Db, shard: string, holder: string, heldMs: number): Promise<number | null> {
  const { rows } = await sql<{ epoch: number }>`
    insert into shards (name, epoch, holder, held_until) values (${shard}, 1, ${holder}, ${deadline(heldMs)})
    on conflict do nothing returning epoch`.execute(db);
  if (rows[0]) return rows[0].epoch;
  const taken = await sql<{ epoch: number }>`
    update shards s set epoch = s.epoch + 1, holder = ${holder}, held_until = ${deadline(heldMs)}
    from (
      select name from shards where name = ${shard} and (held_until is null or held_until <= clock_timestamp())
      for update
    ) free
    where s.name = free.name returning s.epoch`.execute(db);
  return taken.rows[0]?.epoch ?? null;
}

type Held = { shard: string; holder: string; epoch: number; heldMs: number };

/**
 * Renews a lease until it is released or lost. Only the store knows whether it has run out, and it may be renewed even
 * then, as long as nobody has taken it: a writer that was busy for longer goes on in its epoch. The holder counts
 * renewals without an answer instead of reading a clock, because a process that was stopped for a while may have
 * answers that it has not read yet.
 */
function hold(db: Db, { shard, holder, epoch, heldMs }: Held): Lease {
  const lost = Promise.withResolvers<void>();
  let unanswered = 0;
  let isRenewing = false;
  const renew = async (): Promise<void> => {
    isRenewing = true;
    try {
      const { numUpdatedRows } = await db
        .updateTable('shards')
        .set({ held_until: deadline(heldMs) })
        .where('name', '=', shard)
        .where('holder', '=', holder)
        // `endEpochs` raises it, and so ends this lease.
        .where('epoch', '=', epoch)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) lost.resolve();
      else unanswered = 0;
    } catch {
      // The store is away. A later renewal may still be in time, or else the lease runs out.
    }
    isRenewing = false;
  };
  const timer = setInterval(() => {
    unanswered += 1;
    if (unanswered === RENEWALS) lost.resolve();
    else if (!isRenewing) void renew();
  }, heldMs / RENEWALS);
  const giveUp = (): Promise<unknown> =>
    db
      .updateTable('shards')
      .set({ holder: null, held_until: null })
      .where('name', '=', shard)
      .where('holder', '=', holder)
      .execute()
      .catch(() => {});
  let released: Promise<unknown> | undefined;
  return {
    shard,
    epoch,
    heldMs,
    lost: lost.promise,
    async release() {
      clearInterval(timer);
      lost.resolve();
      released ??= giveUp();
      await Promise.race([released, pause(RELEASE_MS)]);
    },
  };
}

const deadline = (ms: number) => sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`;

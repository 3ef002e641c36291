import type { PgPool } from 'bullmq';
import { MAX_STALLS } from './backend.ts';
import { aheadMs, type Clock } from './clock.ts';

/** A lock that lasts longer than one taken now comes from a worker whose clock is ahead. It is shortened. */
const SHORTEN = `
  update job set locked_until_ms = $2 where queue = $1 and state = 'active' and locked_until_ms > $2`;

const MOVE = 'select move_stalled_jobs_to_wait($1, $2, $3, $4)';

/** When the jobs of a queue count as lost by their workers. */
export type StallRule = { queue: string; lockMs: number; now: Clock };

/**
 * Hands jobs of lost workers out again, as the workers of BullMQ do, but by the shared clock. In Postgres, BullMQ's
 * workers use their own clocks: a killed worker that was hours ahead would hold its jobs for hours, and would stop all
 * others from looking for as long. Looks at once and then every `lockMs`. A job comes back when two looks found its
 * lock run out. Returns a function that stops the watch.
 */
export function watchStalls(pool: PgPool, rule: StallRule, onError: (error: Error) => void): () => void {
  const { queue, lockMs, now } = rule;
  const look = async (): Promise<void> => {
    const nowMs = now().getTime();
    await pool.query(SHORTEN, [queue, nowMs + lockMs]);
    await pool.query(MOVE, [queue, MAX_STALLS, nowMs, lockMs]);
  };
  const lookNow = () => void look().catch(onError);
  const timer = setInterval(lookNow, lockMs);
  lookNow();
  return () => clearInterval(timer);
}

/** How long locks of this process must last by its own clock, to last at least `lockMs` by the shared clock. */
export const ownLockMs = (lockMs: number, now: Clock): number => lockMs + Math.max(0, -aheadMs(now));

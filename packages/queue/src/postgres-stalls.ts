import type { PgPool } from 'bullmq';
import { MAX_STALLS } from './backend.ts';
import { aheadMs, type Clock } from './clock.ts';

/** A lock that lasts longer than one taken now is of a worker whose clock is ahead. */
const SHORTEN = `
  update job set locked_until_ms = $2 where queue = $1 and state = 'active' and locked_until_ms > $2`;

const MOVE = 'select move_stalled_jobs_to_wait($1, $2, $3, $4)';

/** When the jobs of a queue are taken to be lost by their workers. */
export type StallRule = { queue: string; lockMs: number; now: Clock };

/**
 * Gives jobs whose workers were lost to others, as the workers of BullMQ do, but by the clock of all. They go by their
 * own in Postgres: one that is hours ahead would hold its jobs for hours after it was killed, and keep all others from
 * looking as long. Looks at once and then every `lockMs`; jobs come back at the second look that finds their locks run
 * out. Returns what ends it.
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

/** How long the locks of this process must last by its own clock to last `lockMs` by that of all, at the least. */
export const ownLockMs = (lockMs: number, now: Clock): number => lockMs + Math.max(0, -aheadMs(now));

import { isNewsloomError, type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { isStoreAway } from '@newsloom/store';
import { backoffMs } from './backoff.ts';
import type { CatalogEntry } from './catalog.ts';
import { type Failed, type Later, later, type Retry } from './outcome.ts';

/** What the classifier knows besides the error. */
export type Circumstances = {
  stage: string;
  entry: Pick<CatalogEntry, 'attempts' | 'backoff' | 'patienceHours'>;
  attempt: number;
  /** Since when the unit has waited for this stage; null if unknown. */
  waitingSince: Date | null;
  now: Date;
  /** The process is shutting down. Then any error puts the unit off, for another worker. */
  stopping: boolean;
  random: () => number;
};

const HOUR_MS = 3_600_000;

/** An engine that restarts is back in seconds. Until then the unit waits and spends no try. */
const ENGINE_AWAY_MS = 2_000;

/**
 * The only place that turns a thrown value into an outcome: put off, tried again, or failed. A passing fault on the
 * last attempt is a failure with the code of that fault.
 */
export function classify(thrown: unknown, circumstances: Circumstances): Later | Retry | Failed {
  const { stage, entry, attempt, waitingSince, now, stopping, random } = circumstances;
  if (stopping) return later('shutting-down', now);
  if (isStoreAway(thrown)) return later('store-unavailable', new Date(now.getTime() + ENGINE_AWAY_MS));
  const error = isNewsloomError(thrown) ? thrown : unexpected(thrown);
  if (error.code === 'queue-unavailable') return later(error.code, new Date(now.getTime() + ENGINE_AWAY_MS));
  if (error.retryAt) {
    const hours = (now.getTime() - (waitingSince ?? now).getTime()) / HOUR_MS;
    if (hours < entry.patienceHours) return { ...later(error.code, error.retryAt), message: error.message };
    return {
      kind: 'failed',
      error: newsloomError('deferred-too-long', { stage, hours: Math.floor(hours), code: error.code }),
    };
  }
  if (error.fault === 'failed' || attempt >= entry.attempts) return { kind: 'failed', error };
  return { kind: 'retry', error, afterMs: backoffMs(attempt, entry.backoff, random) };
}

const unexpected = (thrown: unknown): NewsloomError =>
  newsloomError('unexpected', { reason: reasonOf(thrown) }, { cause: thrown });

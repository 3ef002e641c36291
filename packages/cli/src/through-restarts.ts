import { setTimeout } from 'node:timers/promises';
import { isNewsloomError } from '@newsloom/errors';
import { isStoreAway } from '@newsloom/store';
import { tell } from './output.ts';

/** An engine that restarts is back in seconds. */
const AGAIN_MS = 1_000;

/**
 * Repeats `work` while an engine is away, so that a long command survives a restart, as the stages do. The work must be
 * safe to repeat. The wait is announced once.
 */
export async function throughRestarts<T>(work: () => Promise<T>): Promise<T> {
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return await work();
    } catch (error) {
      const isAway = isStoreAway(error) || (isNewsloomError(error) && error.code === 'queue-unavailable');
      if (!isAway) throw error;
      if (!hasSaid) tell('an engine does not answer; continuing when it is back');
      await setTimeout(AGAIN_MS);
    }
  }
}

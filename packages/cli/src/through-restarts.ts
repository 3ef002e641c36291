import { setTimeout } from 'node:timers/promises';
import { isNewsloomError } from '@newsloom/errors';
import { isStoreAway } from '@newsloom/store';
import { tell } from './output.ts';

/** An engine that restarts is back in seconds. */
const AGAIN_MS = 1_000;

/**
 * Does `work`, again and again while an engine is away, as the stages do: a command that takes long outlives a restart.
 * It must be work that may be done twice. Says once that it waits.
 */
export async function throughRestarts<T>(work: () => Promise<T>): Promise<T> {
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return await work();
    } catch (error) {
      const isAway = isStoreAway(error) || (isNewsloomError(error) && error.code === 'queue-unavailable');
      if (!isAway) throw error;
      if (!hasSaid) tell('an engine does not answer; going on when it is back');
      await setTimeout(AGAIN_MS);
    }
  }
}

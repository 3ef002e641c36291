import { reasonOf } from '@newsloom/errors';
import type { Log } from '@newsloom/observability';

/**
 * Does `work` every `everyMs`, one at a time, until stopped; the first time at once. A run that fails is logged, and
 * the next one comes all the same.
 */
export function startTicker(name: string, everyMs: number, log: Log, work: () => Promise<unknown>) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const tick = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, `${name} did not come through; the next one will`);
    }
    if (!stopped) {
      timer = setTimeout(() => {
        running = tick();
      }, everyMs);
    }
  };
  running = tick();
  return {
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

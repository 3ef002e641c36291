import { reasonOf } from '@newsloom/errors';
import type { Log } from '@newsloom/observability';

/**
 * Runs `work` at once and then every `everyMs`, one run at a time, until stopped. A failed run is logged and does not
 * stop the next one.
 */
export function startTicker(name: string, everyMs: number, log: Log, work: () => Promise<unknown>) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const tick = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, `${name} failed; it is tried again`);
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

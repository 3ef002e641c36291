import type { Worker } from 'node:worker_threads';
import { newsloomError } from '@newsloom/errors';

/** How often the CPU time of a thread is read. A page is stopped at most this much too late. */
const LOOK_MS = 200;

/**
 * Aborts `spent` with `page-deadline` once the thread has used `limitMs` of CPU time from now on. Elapsed time does not
 * count: a stopped process, or one on a busy machine, is not working on the page.
 */
export function watchCpuTime(
  worker: Pick<Worker, 'cpuUsage'>,
  limitMs: number,
): { spent: AbortSignal; end: () => void } {
  const spent = new AbortController();
  const usage = () => worker.cpuUsage().catch(() => null); // A thread that has ended uses no more CPU time.
  const before = usage();
  let timer: NodeJS.Timeout;
  let isOver = false;

  const look = async (): Promise<void> => {
    const [from, to] = [await before, await usage()];
    if (isOver) return;
    const usedMs = from && to ? (to.user + to.system - from.user - from.system) / 1_000 : 0;
    if (usedMs >= limitMs) spent.abort(newsloomError('page-deadline', { ms: limitMs }));
    else lookLater();
  };
  const lookLater = (): void => {
    timer = setTimeout(look, Math.min(LOOK_MS, limitMs));
  };
  lookLater();
  return {
    spent: spent.signal,
    end: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

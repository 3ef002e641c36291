import type { Worker } from 'node:worker_threads';
import { newsloomError } from '@newsloom/errors';

/** Between two looks at the time that a thread has used: a page is ended so much too late at most. */
const LOOK_MS = 200;

/**
 * Aborts `spent` with `page-deadline` once the thread has used `limitMs` of a core from now on. The time that passes is
 * not counted: a process that was stopped, or that shares its cores with many others, did not work on the page.
 */
export function watchCpuTime(
  worker: Pick<Worker, 'cpuUsage'>,
  limitMs: number,
): { spent: AbortSignal; end: () => void } {
  const spent = new AbortController();
  const usage = () => worker.cpuUsage().catch(() => null); // A thread that has ended uses nothing more.
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

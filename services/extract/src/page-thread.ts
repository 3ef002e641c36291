import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { watchCpuTime } from './cpu-time.ts';
import type { Page, PageResult } from './page-result.ts';

/** A thread that reads one page at a time. */
export type PageThread = {
  /**
   * Reads a page. Whatever it throws, the thread must not be used again: `page-deadline`, the reason of `signal`, or
   * what ended the thread.
   */
  read(page: Page, signal: AbortSignal): Promise<PageResult>;
  /** Ends the thread at once; the page that it has in hand is thrown out. */
  end(): Promise<void>;
  /** Comes when the thread has ended, for whatever reason. */
  ended: Promise<void>;
};

/** What a thread may take: the most that its heap grows to, and the time of a core for each page. */
export type PageLimits = { heapMb: number; deadlineMs: number };

/**
 * What is young in a heap: three spaces of a third. V8 would let them grow to 192 MB, and keeps what it has once had.
 * Measured on real pages: 6 MB cost no more CPU a page than 12, 24, 48 or 192 do, and take 50 MB less than 192.
 */
const YOUNG_MB = 6;

/** Starts a thread, which loads jsdom first. No time of a page passes meanwhile. */
export function startPageThread({ heapMb, deadlineMs }: PageLimits): PageThread {
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
    name: 'extract',
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // Whoever waits for the thread hears of its error. One that comes when nobody waits (memory that runs out in a page
  // past its deadline) concerns nobody, and would end the process if it were not listened to.
  worker.on('error', () => {});
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const ready = messageOf(worker, new AbortController().signal);
  ready.catch(() => {});

  return {
    async read(page, signal) {
      await ready;
      const watch = watchCpuTime(worker, deadlineMs);
      try {
        worker.postMessage(page);
        return await messageOf<PageResult>(worker, AbortSignal.any([signal, watch.spent]));
      } finally {
        watch.end();
      }
    },
    async end() {
      await worker.terminate();
    },
    ended,
  };
}

/** The next message of a thread. Throws the reason of `signal`, or what ended the thread before it could answer. */
async function messageOf<Message>(worker: Worker, signal: AbortSignal): Promise<Message> {
  const exit = new AbortController();
  const onExit = () => exit.abort(new Error('the thread that read the page has ended'));
  worker.once('exit', onExit);
  const stop = AbortSignal.any([signal, exit.signal]);
  try {
    const [message] = await once(worker, 'message', { signal: stop });
    return message;
  } catch (error) {
    // An error of the thread is followed by its exit at once: which of the two it was only the error itself can say.
    throw error instanceof Error && error.name === 'AbortError' ? stop.reason : error;
  } finally {
    worker.off('exit', onExit);
  }
}

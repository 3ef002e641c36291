import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { watchCpuTime } from './cpu-time.ts';
import type { Page, PageResult } from './page-result.ts';

/** A thread that reads one page at a time. */
export type PageThread = {
  /**
   * Reads a page. Throws `page-deadline`, the reason of `signal`, or the error that ended the thread. After any of
   * these the thread must not be used again.
   */
  read(page: Page, signal: AbortSignal): Promise<PageResult>;
  /** Ends the thread at once; `read` rejects for a page in hand. */
  end(): Promise<void>;
  /** Resolves when the thread has ended, for any reason. */
  ended: Promise<void>;
};

/** The limits of a thread: the size of its heap, and the CPU time for each page. */
export type PageLimits = { heapMb: number; deadlineMs: number };

/**
 * The size of the young generation in a heap: three spaces of a third each. V8 would let it grow to 192 MB and never
 * shrink it. Measured on real pages: 6 MB take no more CPU per page than 12, 24, 48 or 192, and 50 MB less memory than
 * 192.
 */
const YOUNG_MB = 6;

/**
 * A size given on the command line applies to every heap of the process, and overrides the limit of a thread. Unset
 * here, it only stays in effect for the main thread, whose heap exists already.
 */
const ONLY_OWN_LIMITS = '--max-semi-space-size=0';

/** Starts a thread. It loads the parsers first, which does not count as time of a page. */
export function startPageThread({ heapMb, deadlineMs }: PageLimits): PageThread {
  setFlagsFromString(ONLY_OWN_LIMITS);
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
    name: 'extract',
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // The code that awaits the thread handles its errors. An error that nobody awaits (a page past its deadline runs out
  // of memory) does not matter, but without a listener it would end the process.
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

/**
 * The next message of a thread. Throws the reason of `signal`, or the error that ended the thread before its answer.
 */
async function messageOf<Message>(worker: Worker, signal: AbortSignal): Promise<Message> {
  const exit = new AbortController();
  const onExit = () => exit.abort(new Error('the thread that read the page has ended'));
  worker.once('exit', onExit);
  const stop = AbortSignal.any([signal, exit.signal]);
  try {
    const [message] = await once(worker, 'message', { signal: stop });
    return message;
  } catch (error) {
    // A thread's error and its exit arrive together, so only the thrown error says which came first.
    throw error instanceof Error && error.name === 'AbortError' ? stop.reason : error;
  } finally {
    worker.off('exit', onExit);
  }
}

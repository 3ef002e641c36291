import type { Page, PageResult } from './page-result.ts';
import type { PageThread } from './page-thread.ts';

/** Threads with the same heap size, as many as there are pages being read. */
export type PageThreads = {
  /** Reads a page in an idle thread, or in a new one. Throws `page-deadline` and the reason of `signal`. */
  read(page: Page, signal: AbortSignal): Promise<PageResult | 'out-of-memory'>;
  /** Ends all threads, including those that are reading a page. */
  close(): Promise<void>;
};

/** Reads pages in threads that `start` makes. A thread that was idle for `idleMs` ends. */
export function openPageThreads({ start, idleMs }: { start: () => PageThread; idleMs: number }): PageThreads {
  const threads = new Set<PageThread>();
  const resting = new Map<PageThread, NodeJS.Timeout>();
  let isClosed = false;

  const add = (): PageThread => {
    const thread = start();
    threads.add(thread);
    // An idle thread may end too, if memory ran out while it sent its last result.
    void thread.ended.then(() => {
      threads.delete(thread);
      wake(thread);
    });
    return thread;
  };
  const rest = (thread: PageThread): void => {
    const timer = setTimeout(() => {
      resting.delete(thread);
      void thread.end();
    }, idleMs);
    resting.set(thread, timer);
  };
  const wake = (thread: PageThread): PageThread => {
    clearTimeout(resting.get(thread));
    resting.delete(thread);
    return thread;
  };

  return {
    async read(page, signal) {
      signal.throwIfAborted();
      if (isClosed) throw new Error('no pages are read any more');
      // The thread that was used last, so that surplus threads stay idle and end.
      const rested = [...resting.keys()].at(-1);
      const thread = rested ? wake(rested) : add();
      try {
        const result = await thread.read(page, signal);
        rest(thread);
        return result;
      } catch (error) {
        await thread.end();
        if (isOutOfMemory(error)) return 'out-of-memory';
        throw error;
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

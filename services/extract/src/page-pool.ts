import { MessageChannel } from 'node:worker_threads';
import { type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { Extraction } from '@newsloom/extraction';
import { Piscina } from 'piscina';
import type { Page, PageResult, PageTask } from './page-worker.ts';

export type PagePool = {
  /** Extracts a page. Throws `page-deadline`, `page-too-complex`, `page-not-html`, `page-unreadable`. */
  extract(page: Page, signal: AbortSignal): Promise<Extraction>;
  close(): Promise<void>;
};

/** A page of 5 MB, the largest that is fetched, takes a few hundred MB in jsdom; beyond this the page is to blame. */
const THREAD_HEAP_MB = 1_024;

/**
 * Threads that parse pages: parsing holds a thread for as long as it takes, and the thread that serves the queue must
 * stay free to say that it lives. A page past its deadline is ended with its thread, and a new thread takes its place.
 */
export function openPagePool({ threads, deadlineMs }: { threads: number; deadlineMs: number }): PagePool {
  const pool = new Piscina<PageTask, PageResult>({
    filename: new URL('./page-worker.ts', import.meta.url).href,
    name: 'extract',
    minThreads: 1,
    maxThreads: threads,
    // Starting a thread means loading jsdom: keep it over the pauses of a quiet night.
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
  });
  return {
    async extract(page, signal) {
      const deadline = new AbortController();
      const { port1, port2 } = new MessageChannel();
      let timer: NodeJS.Timeout | undefined;
      // The clock runs while a thread has the page, not while the page waits for one.
      port1.once('message', () => {
        timer = setTimeout(() => deadline.abort(), deadlineMs);
      });
      try {
        const result = await pool.run(
          { body: page.body, contentType: page.contentType, url: page.url, started: port2 },
          { signal: AbortSignal.any([signal, deadline.signal]), transferList: [port2] },
        );
        if (result.ok) return result.extraction;
        throw failureOf(result);
      } catch (error) {
        if (deadline.signal.aborted) throw newsloomError('page-deadline', { ms: deadlineMs });
        if (signal.aborted) throw signal.reason;
        if (isOutOfMemory(error))
          throw newsloomError('page-unreadable', { reason: 'it takes more memory than a page may' });
        throw error;
      } finally {
        clearTimeout(timer);
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}

function failureOf({ code, params }: Extract<PageResult, { ok: false }>): NewsloomError {
  switch (code) {
    case 'page-too-complex':
      return newsloomError(code, { what: params.what ?? '', count: params.count ?? '', limit: params.limit ?? '' });
    case 'page-not-html':
      return newsloomError(code, { type: params.type ?? '' });
    case 'page-unreadable':
      return newsloomError(code, { reason: params.reason ?? reasonOf(code) });
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

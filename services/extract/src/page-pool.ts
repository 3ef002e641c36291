import { type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { Extraction } from '@newsloom/extraction';
import type { Page, PageResult } from './page-result.ts';
import { startPageThread } from './page-thread.ts';
import { openPageThreads } from './page-threads.ts';
import { turnstile } from './turnstile.ts';

export type PagePool = {
  /** Extracts a page. Throws `page-deadline`, `page-too-complex`, `page-not-html`, `page-unreadable`. */
  extract(page: Page, signal: AbortSignal): Promise<Extraction>;
  close(): Promise<void>;
};

/** How much memory pages are given; a page of more than `largeBytes` is large from the start. */
export type Heaps = { usualMb: number; largeMb: number; largeBytes: number };

/**
 * Of 455 news pages none needed more than 96 MB. V8 collects the more eagerly the nearer a heap is to its limit, so
 * a third more costs no time, and bounds what a thread holds on to after a page that was larger than most. The largest of
 * these pages has 1.8 million bytes. A page of 5 MB, the largest that is fetched, takes a few hundred MB in jsdom;
 * beyond a gigabyte the page is to blame.
 */
const HEAPS: Heaps = { usualMb: 128, largeMb: 1_024, largeBytes: 2_000_000 };

/** A thread spends a second of CPU on loading jsdom: it stays over the pauses between the articles of a poll. */
const USUAL_IDLE_MS = 60_000;

/** Long enough for the next page of the same kind; then the memory is given back. */
const LARGE_IDLE_MS = 5_000;

export type PagePoolOptions = { threads: number; deadlineMs: number; heaps?: Heaps };

/**
 * Threads that parse pages: parsing holds a thread for as long as it takes, and the thread that serves the queue must
 * stay free to say that it lives. A page past its deadline is ended with its thread. Usual pages share `threads` small
 * heaps. A page that is large, or that ran out of memory there, is read in a large one, one such page at a time.
 */
export function openPagePool({ threads, deadlineMs, heaps = HEAPS }: PagePoolOptions): PagePool {
  const usual = openPageThreads({
    start: () => startPageThread({ heapMb: heaps.usualMb, deadlineMs }),
    idleMs: USUAL_IDLE_MS,
  });
  const large = openPageThreads({
    start: () => startPageThread({ heapMb: heaps.largeMb, deadlineMs }),
    idleMs: LARGE_IDLE_MS,
  });
  // A large page keeps its turn among the others, so that never more than `threads` pages want a core.
  const takeTurn = turnstile(threads);
  const takeLargeTurn = turnstile(1);

  const read = async (page: Page, signal: AbortSignal): Promise<PageResult> => {
    if (page.body.byteLength <= heaps.largeBytes) {
      const result = await usual.read(page, signal);
      if (result !== 'out-of-memory') return result;
    }
    const result = await takeLargeTurn(() => large.read(page, signal));
    if (result !== 'out-of-memory') return result;
    throw newsloomError('page-unreadable', { reason: 'it takes more memory than a page may' });
  };

  return {
    extract: (page, signal) =>
      takeTurn(async () => {
        const result = await read(page, signal);
        if (result.ok) return result.extraction;
        throw failureOf(result);
      }),
    async close() {
      await Promise.all([usual.close(), large.close()]);
    },
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

import { type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { Page, PageReading, PageResult } from './page-result.ts';
import { startPageThread } from './page-thread.ts';
import { openPageThreads } from './page-threads.ts';
import { turnstile } from './turnstile.ts';

export type PagePool = {
  /** Extracts a page. Throws `page-deadline`, `page-too-complex`, `page-not-html`, `page-unreadable`. */
  extract(page: Page, signal: AbortSignal): Promise<PageReading>;
  close(): Promise<void>;
};

/** The heap sizes for pages. A page of more than `largeBytes` is large from the start. */
export type Heaps = { usualMb: number; largeMb: number; largeBytes: number };

/**
 * None of 455 news pages needed more than 96 MB. V8 collects more often near the limit of a heap, so a limit a third
 * higher costs no time. It also limits the memory that a thread keeps after a large page. The largest of these pages
 * has 1.8 million bytes. A page of 5 MB, the largest that is fetched, takes a few hundred MB in jsdom. If a page needs
 * more than a gigabyte, the page is at fault.
 */
const HEAPS: Heaps = { usualMb: 128, largeMb: 1_024, largeBytes: 2_000_000 };

/**
 * Loading the parsers takes a thread half a second of CPU, so it stays during the pauses between the articles of a
 * poll.
 */
const USUAL_IDLE_MS = 60_000;

/** Long enough for the next large page; then the memory is freed. */
const LARGE_IDLE_MS = 5_000;

export type PagePoolOptions = { threads: number; deadlineMs: number; heaps?: Heaps };

/**
 * Opens threads that parse pages. Parsing blocks a thread, and the main thread must stay free to renew its locks. A
 * thread whose page is past its deadline is ended. Usual pages share `threads` small heaps. A large page, or one that
 * ran out of memory in a small heap, is read in a large heap, one such page at a time.
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
  // A large page takes a turn like the others, so that never more than `threads` pages use a core.
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
        if (result.ok) return { extraction: result.extraction, lesson: result.lesson };
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

import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openPagePool } from '@newsloom/extract';
import { extractPage } from '@newsloom/extraction';

export type BenchPage = { url: string; html: string };

/** Pages a second (elapsed time) of a pool with one thread, and with one thread per core, after a round to warm up. */
export async function measureThreads(pages: readonly BenchPage[]): Promise<void> {
  const rates: number[] = [];
  for (const threads of [1, availableParallelism()]) {
    const rate = await pagesPerSecond(pages, threads);
    rates.push(rate);
    const share = rate / (rates[0] ?? rate) / threads;
    console.log(`${threads} threads: ${rate.toFixed(1)} pages a second, ${share.toFixed(2)} of one thread each`);
  }
}

async function pagesPerSecond(pages: readonly BenchPage[], threads: number): Promise<number> {
  const pool = openPagePool({ threads, deadlineMs: 120_000 });
  const { signal } = new AbortController();
  const bodies = pages.map(({ url, html }) => ({
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(html),
  }));
  const round = () => Promise.all(bodies.map((page) => pool.extract(page, signal)));
  try {
    await round();
    const start = performance.now();
    await round();
    return pages.length / ((performance.now() - start) / 1_000);
  } finally {
    await pool.close();
  }
}

/** After this many pages the caches of a thread are full. Further growth is memory that is not freed. */
const WARM_PAGES = 500;

/**
 * Prints the growth of the heap per page, after a garbage collection. Reads `count` pages, cycling through those given.
 */
export async function measureHeap(pages: readonly BenchPage[], count: number): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let before = 0;
  for (let read = 0; read < WARM_PAGES + count; read += 1) {
    if (read === WARM_PAGES) before = used();
    const page = pages[read % pages.length];
    if (page) extractPage(page.html, { url: page.url });
    await nextTurn();
  }
  console.log(`heap: ${((used() - before) / count).toFixed(0)} bytes more a page, over ${count} pages`);
}

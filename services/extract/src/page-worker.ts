import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { type Page, pageResult } from './page-result.ts';

// The program of a page thread: `page-thread.ts` sends one page after another and awaits each result.
parentPort?.on('message', async (page: Page) => {
  const result = pageResult(page);
  // jsdom frees the memory of a page only in the next turn of the event loop.
  await setImmediate();
  parentPort?.postMessage(result);
});

// The first message says that the parsers are loaded. The time of a page starts after it.
parentPort?.postMessage('ready');

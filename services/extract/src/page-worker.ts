import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { type Page, pageResult } from './page-result.ts';

// What a page thread runs: `page-thread.ts` sends it one page after another, and awaits the result of each.
parentPort?.on('message', async (page: Page) => {
  const result = pageResult(page);
  // jsdom gives up the memory of a page only when the event loop turns.
  await setImmediate();
  parentPort?.postMessage(result);
});

// The first message says that jsdom is loaded; before that, no time of a page has passed.
parentPort?.postMessage('ready');

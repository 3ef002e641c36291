/**
 * Measures how long a lone article takes from its feed to a story: `node test/bench/latency.ts [--quick]`. All stages
 * run in this process with default tuning, on fresh private engines; feeds and pages are served on loopback. The time
 * runs from a feed becoming due to the publication of its article.
 */
import { setTimeout } from 'node:timers/promises';
import { policyOf } from '@newsloom/pipeline';
import { articles, feeds } from '@newsloom/store';
import { openScriptRun, STOP_MS } from '../harness/script-run.ts';
import { serveLoneArticles } from './lone-articles.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick } = benchOptions();
/** An article takes some seconds, and the sample newsroom has enough events. */
const ARTICLES = quick ? 2 : 11;

/**
 * The time between two looks for the publication: short compared with the measured time. A look costs a millisecond.
 */
const LOOK_MS = 20;

await using opened = new AsyncDisposableStack();
const run = opened.adopt(await openScriptRun(), ({ close }) => close());
const { db, runtime } = run;
// The first article is not timed, because it opens every connection and thread.
const server = opened.adopt(await serveLoneArticles(ARTICLES + 1), ({ stop }) => stop());
opened.adopt(run.start(), ({ stop }) => stop(STOP_MS));

const debounceS = (policyOf(runtime, 'score').debounceMs + policyOf(runtime, 'publish').debounceMs) / 1000;
const SECONDS: number[] = [];
for (const [place, feed] of server.feeds.entries()) {
  // Feeds become due at evenly spread times between two looks of the reconciler.
  await setTimeout((runtime.reconcileMs * place) / ARTICLES);
  const taken = await secondsToStory(feed);
  if (place > 0) SECONDS.push(taken);
}
const middle = median(SECONDS);
console.log(
  `${figure(middle - debounceS)} s besides ${debounceS} s of debounce (median of ${ARTICLES}; ${machine}; ` +
    `the reconciler looks every ${runtime.reconcileMs / 1000} s)\n`,
);
const rows = SECONDS.map((taken, index) => [String(index + 1), taken, taken - debounceS]);
console.log(table(['article', 'seconds', 'besides the debounce'], rows));

async function secondsToStory({ url, article }: { url: string; article: string }): Promise<number> {
  const dueAt = performance.now();
  await feeds.add(db, [{ url }], runtime.now());
  for (;;) {
    const [row] = await articles.byUrl(db, article);
    if (row?.status === 'published') return (performance.now() - dueAt) / 1000;
    if (row?.status === 'failed' || row?.status === 'skipped')
      throw new Error(`${article} is ${row.status}: ${row.reason}`);
    await setTimeout(LOOK_MS);
  }
}

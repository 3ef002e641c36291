/**
 * Measures the overhead of a stage: `node test/bench/stage.ts [--quick]`. A stage without work takes jobs and adds each
 * to the next queue: look-up, one transaction (status and trail), outcome. The bare hop only takes a job and adds one,
 * without the stage.
 */
import { defineStage, done, queueNameOf } from '@newsloom/pipeline';
import { articleCounts, articleProgress, articles } from '@newsloom/store';
import { openScriptRun } from '../harness/script-run.ts';
import { articleJobs, jobsASecond, newIds, passOn } from './job-flow.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { median } from './quantile.ts';
import { table } from './report-table.ts';

const { quick, runs } = benchOptions();
/** Enough to keep the stage busy for seconds. */
const HOPS = quick ? 70 : 1_500;
const CONCURRENCIES = [1, 8, 32];

/** Takes the place of dedupe, because imported articles wait for dedupe. */
const movingOn = defineStage<{ id: string }, null>({
  name: 'dedupe',
  load: async (ids, { db }) =>
    new Map((await articleProgress.inStatus(db, 'extracted', ids, [])).map((article) => [article.id, article])),
  work: async () => done('unique', null),
  save: async (transaction, finished, { now }) => {
    const moved = await articleProgress.advance(
      transaction,
      'extracted',
      'deduped',
      finished.map(({ id }) => ({ id })),
      now(),
    );
    return new Map(moved.map((id) => [id, [{ id }]]));
  },
});

await using opened = new AsyncDisposableStack();
const { runtime, db } = opened.adopt(await openScriptRun(), ({ close }) => close());
const { queues } = runtime;

const ROWS = [];
for (const concurrency of CONCURRENCIES) {
  const pairs = await repeat(runs, async () => ({
    bare: await bareRate(concurrency),
    stage: await stageRate(concurrency),
  }));
  const rate = { bare: median(pairs.map(({ bare }) => bare)), stage: median(pairs.map(({ stage }) => stage)) };
  ROWS.push([String(concurrency), rate.bare, rate.stage, rate.bare / rate.stage, 1000 / rate.stage - 1000 / rate.bare]);
}
console.log(`Hops a second (${machine}; queues on ${queues.engine}); the ratio is to the bare hop in the same run.\n`);
console.log(table(['concurrency', 'bare hop', 'runStage', 'bare hop : runStage', 'runStage adds, ms a unit'], ROWS));

function bareRate(concurrency: number): Promise<number> {
  const hop = { queue: 'bare', handle: passOn(queues, 'bare_next') };
  return jobsASecond(queues, [hop], concurrency, articleJobs(newIds(HOPS + 1)));
}

async function stageRate(concurrency: number): Promise<number> {
  const ids = await waitingArticles(HOPS + 1);
  const hop = { queue: queueNameOf(movingOn.name), handle: movingOn.handler(tuned(concurrency)) };
  const rate = await jobsASecond(queues, [hop], concurrency, articleJobs(ids));
  const left = (await articleCounts(db)).filter(({ status }) => status !== 'deduped');
  if (left.length > 0) throw new Error(`not all articles have moved on: ${JSON.stringify(left)}`);
  return rate;
}

/** Imports articles without a text, which wait for dedupe, and returns their ids. */
function waitingArticles(count: number): Promise<string[]> {
  const now = runtime.now();
  const fields = { url: null, title: '', text: '', outlet: null, publishedAt: now, language: 'en', wordCount: 0 };
  const imports = newIds(count).map((externalId) => ({ externalId, ...fields }));
  return articles.importNew(db, imports, now);
}

/** The runtime with the concurrency of the measurement, which also limits batches. */
function tuned(concurrency: number): typeof runtime {
  const { tuning } = runtime;
  return { ...runtime, tuning: { ...tuning, concurrency: { ...tuning.concurrency, [movingOn.name]: concurrency } } };
}

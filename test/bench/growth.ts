/**
 * Measures whether an article costs more in a larger store: `node test/bench/growth.ts [--quick] [--sizes N,N...]
 * [--lines N]`. Fills each store with invented news, on fresh private engines, and then sends the articles of the next
 * days through a worker process. All stores have the same number of articles per day. A store of a million articles
 * takes 15 GB in the temporary folder, and a quarter of an hour to fill. Linux only.
 */
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { makeArticles } from '../harness/filled-store/import-line.ts';
import { ARTICLES_A_DAY } from '../harness/filled-store/news-plan.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { importsOf } from './article-lines.ts';
import { cpuMsPerUnit, tellsCost } from './cost-meter.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { rateOf } from './publication-rate.ts';
import { untilQuiet } from './quiet-server.ts';
import { figure, table } from './report-table.ts';
import { startWorkers, type WorkerRun, workOff } from './worker-run.ts';

type Measured = WorkerRun & { size: number; fillSeconds: number };

const { quick, lines = 3_000, sizes = quick ? [200, 400] : [10_000, 100_000, 1_000_000] } = benchOptions();
/** Articles before the measurement, during which the worker reads its window and compiles its code. */
const WARM_UP = Math.ceil(lines / 10);
const DAY_MS = 86_400_000;

if (tellsCost('growth')) {
  const all: Measured[] = [];
  for (const size of sizes) all.push(await measure(size));
  report(all);
}

async function measure(size: number): Promise<Measured> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const now = new Date();
  // The news ends about now, so that the worker finds it as after a pause of newsloom.
  const newestAt = new Date(now.getTime() - ((WARM_UP + lines) / ARTICLES_A_DAY) * DAY_MS);
  const filling = { articles: size, newestAt, now };
  await fillStore(run.runtime.store.url, filling);
  const fillSeconds = (Date.now() - now.getTime()) / 1000;
  const imports = importsOf('the news', makeArticles(WARM_UP + lines, filling));
  const workers = await startWorkers(run, 1);
  for (const worker of workers) opened.defer(async () => void (await worker.stop()));
  await workOff(run, workers, imports.slice(0, WARM_UP));
  if (!quick) await untilQuiet(run.db);
  return { size, fillSeconds, ...(await workOff(run, workers, imports.slice(WARM_UP))) };
}

function report(all: readonly Measured[]): void {
  const costs = all.map((one) => cpuMsPerUnit(one.cost, one.published.length));
  const [least] = costs;
  console.log(`CPU time of one of ${figure(lines)} further articles, in stores of different size (${machine}).\n`);
  const rows = all.map((one, index) => {
    const { node = 0, postgres = 0, redis = 0, together = 0 } = costs[index] ?? {};
    const ratios = [together / (least?.together ?? 0), postgres / (least?.postgres ?? 0)];
    return [figure(one.size), node, postgres, redis, together, ...ratios, rateOf(one.published), one.fillSeconds];
  });
  const cpu = ['node', 'Postgres', 'Redis', 'together'].map((name) => `${name}, CPU ms`);
  const ratios = ['together : smallest', 'Postgres : smallest'];
  console.log(table(['articles in the store', ...cpu, ...ratios, 'articles a second', 'filled in, s'], rows));
}

/**
 * Measures how the work spreads over processes: `node test/bench/processes.ts [--quick] [--runs N] [--lines N]`. The
 * same articles go through one worker process and through two, on fresh private engines each time. The articles are the
 * first of NEWSLOOM_DATA/clustering/allsides-unlabelled.stream.jsonl.gz. Linux only.
 */
import { openScriptRun } from '../harness/script-run.ts';
import { importsOf, streamFile } from './article-lines.ts';
import { isThere, readLines } from './bench-data.ts';
import { cpuMsPerUnit, tellsCost } from './cost-meter.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { rateOf } from './publication-rate.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';
import { startWorkers, type WorkerRun, workOff } from './worker-run.ts';

const { quick, runs, lines = quick ? 100 : 5_000 } = benchOptions();
/** As many processes as the smallest machine has cores. */
const MOST = 2;
/** The share of articles before the measurement, while every process compiles its code. */
const WARM_UP = 0.1;

if (tellsCost('processes') && isThere('processes', streamFile)) {
  const pairs = await repeat(runs, async () => ({ one: await measure(1), more: await measure(MOST) }));
  report(pairs);
}

async function measure(processes: number): Promise<WorkerRun> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const workers = await startWorkers(run, processes);
  for (const worker of workers) opened.defer(async () => void (await worker.stop()));
  const imports = importsOf(streamFile, readLines(streamFile).slice(0, lines));
  const warmUp = Math.ceil(lines * WARM_UP);
  await workOff(run, workers, imports.slice(0, warmUp));
  return await workOff(run, workers, imports.slice(warmUp));
}

function report(pairs: { one: WorkerRun; more: WorkerRun }[]): void {
  const rate = ({ published }: WorkerRun): number => rateOf(published);
  const gain = median(pairs.map(({ one, more }) => rate(more) / rate(one)));
  console.log(
    `${MOST} processes publish ${figure(gain)} times as many articles a second as one (median; ${machine}). ` +
      'The rate is from the first publication to the last: the debounce is before both.\n',
  );
  const rows = pairs.flatMap(({ one, more }, index) =>
    [one, more].map((run, place) => {
      const { node, postgres, redis, together } = cpuMsPerUnit(run.cost, run.published.length);
      const about = `run ${index + 1}, ${place === 0 ? '1 process' : `${MOST} processes`}`;
      return [about, run.published.length, rate(run), node, postgres, redis, together, run.cost.memoryMb.node];
    }),
  );
  const cpu = ['node', 'Postgres', 'Redis', 'together'].map((name) => `${name}, CPU ms an article`);
  console.log(table(['', 'articles', 'articles a second', ...cpu, 'node, most MB'], rows));
}

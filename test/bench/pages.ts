/**
 * Measures the pipeline on the real pages of NEWSLOOM_DATA/extraction, served on loopback, and the F1 of the extracted
 * texts: `node test/bench/pages.ts [--quick]`. The scorer is NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { feeds } from '@newsloom/store';
import { openScriptRun } from '../harness/script-run.ts';
import { pageScorer, type Scores, scorePages } from '../real/page-scores.ts';
import { startPageServer } from '../real/page-server.ts';
import { dataFolder, isThere } from './bench-data.ts';
import { benchOptions, repeat } from './options.ts';
import { figuresOf, type PipelineFigures, printFigures } from './pipeline-figures.ts';

const folder = dataFolder('extraction');
const { runs } = benchOptions();
if (isThere('pages', folder, pageScorer)) {
  const all = await repeat(runs, measure);
  printFigures(all);
  const scores = all.map(({ f1, precision, recall }) => [f1, precision, recall].map((n) => n.toFixed(3)).join(' / '));
  console.log(`\nF1 / precision / recall of the texts, run by run: ${scores.join(', ')}`);
}

async function measure(): Promise<PipelineFigures & Scores> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const server = opened.adopt(await startPageServer(folder), ({ stop }) => stop());
  await feeds.add(run.db, server.feeds, new Date());
  const figures = await figuresOf(run, await run.workToIdle());
  return { ...figures, ...(await scorePages(run.db, server)).total };
}

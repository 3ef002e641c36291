/**
 * Measures the import of articles that are extracted already, from the first line to the last publication:
 * `node test/bench/import.ts [--quick]`. The articles are NEWSLOOM_DATA/clustering/allsides2021.dev.jsonl.gz.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { enqueue } from '@newsloom/pipeline';
import { articles } from '@newsloom/store';
import { importOf, parseArticleLine } from '../../packages/cli/src/article-line.ts';
import { allServices } from '../harness/all-services.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { dataFolder, isThere, readLines } from './bench-data.ts';
import { benchOptions, repeat } from './options.ts';
import { figuresOf, type PipelineFigures, printFigures } from './pipeline-figures.ts';

const file = join(dataFolder('clustering'), 'allsides2021.dev.jsonl.gz');
const { runs } = benchOptions();
/** The stages that an imported article still has before it. */
const services = allServices.filter(({ name }) => ['dedupe', 'cluster', 'score', 'publish'].includes(name));
if (isThere('import', file)) printFigures(await repeat(runs, measure));

async function measure(): Promise<PipelineFigures> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const startedAt = performance.now();
  const lines = readLines(file).map((text, index) => importOf(parseArticleLine(file, { number: index + 1, text })));
  const ids = await articles.importNew(run.db, lines, new Date());
  const jobs = ids.map((id) => ({ id }));
  await enqueue(run.runtime, 'dedupe', jobs, randomUUID());
  const takingIn = (performance.now() - startedAt) / 1000;
  return await figuresOf(run, takingIn + (await run.workToIdle(services)));
}

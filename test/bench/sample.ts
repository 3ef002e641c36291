/**
 * Measures the pipeline on the sample newsroom, all stages in one process, from the first poll to the last publication:
 * `node test/bench/sample.ts [--quick]`. Default tuning, debounce included; `--quick` follows a few outlets, once.
 */
import { followSample, SOME } from '../harness/sample.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { benchOptions, repeat } from './options.ts';
import { figuresOf, type PipelineFigures, printFigures } from './pipeline-figures.ts';

const { quick, runs } = benchOptions();
printFigures(await repeat(runs, measure));

async function measure(): Promise<PipelineFigures> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  opened.adopt(await followSample(run.db, quick ? SOME : undefined), ({ stop }) => stop());
  return await figuresOf(run, await run.workToIdle());
}

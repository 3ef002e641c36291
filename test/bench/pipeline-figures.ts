import { STAGE_NAMES } from '@newsloom/pipeline';
import { articleCounts, type Db, storyCount, trails } from '@newsloom/store';
import type { ScriptRun } from '../harness/script-run.ts';
import { engineMemory } from './engine-memory.ts';
import { machine } from './machine.ts';
import { median, quantile } from './quantile.ts';
import { figure, table } from './report-table.ts';

/** The results of one run of the pipeline. */
export type PipelineFigures = {
  queues: string;
  seconds: number;
  articles: number;
  stories: number;
  /** Each unit that a stage completed, with the time from reading the payload to the commit. */
  steps: { stage: string; ms: number }[];
  /** In MB: the peak of this process so far, and the memory of the engines at the end. */
  memory: Record<string, number>;
};

/** Collects the figures of a run that took `seconds`. Throws if not every article was published. */
export async function figuresOf({ db, home, runtime }: ScriptRun, seconds: number): Promise<PipelineFigures> {
  const counts = new Map((await articleCounts(db)).map(({ status, count }) => [status, count]));
  const articles = counts.get('published') ?? 0;
  if (articles === 0 || counts.size > 1) {
    throw new Error(`not all articles are published: ${JSON.stringify(Object.fromEntries(counts))}`);
  }
  return {
    queues: runtime.queues.engine,
    seconds,
    articles,
    stories: await storyCount(db),
    steps: await stepsOf(db),
    memory: {
      // The system reports kB.
      'process (peak)': process.resourceUsage().maxRSS / 1024,
      ...Object.fromEntries(Object.entries(engineMemory(home) ?? {}).map(([engine, mb]) => [`${engine} (end)`, mb])),
    },
  };
}

/**
 * Every step with the outcome done. A trail keeps the newest steps of a unit, which are all steps of a run of a few
 * minutes.
 */
async function stepsOf(db: Db): Promise<PipelineFigures['steps']> {
  const all: PipelineFigures['steps'] = [];
  for (const { unit_id } of await db.selectFrom('trails').select('unit_id').execute()) {
    all.push(...(await trails.of(db, unit_id)).filter(({ outcome }) => outcome === 'done'));
  }
  return all;
}

/** Prints the results of runs with the same articles. */
export function printFigures(runs: readonly PipelineFigures[]): void {
  const rate = ({ articles, seconds }: PipelineFigures): number => articles / seconds;
  const memories = [...new Set(runs.flatMap(({ memory }) => Object.keys(memory)))];
  const lines = runs.map((run, index) => [
    `run ${index + 1}`,
    run.articles,
    run.stories,
    run.seconds,
    rate(run),
    ...memories.map((name) => run.memory[name] ?? '-'),
  ]);
  console.log(
    `${figure(median(runs.map(rate)))} articles a second (median; ${machine}; queues on ${runs[0]?.queues})\n`,
  );
  const head = ['', 'articles', 'stories', 'seconds', 'articles a second', ...memories.map((name) => `${name}, MB`)];
  console.log(`${table(head, lines)}\n`);
  printStages(runs.flatMap(({ steps }) => steps));
}

function printStages(steps: PipelineFigures['steps']): void {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  const rows = STAGE_NAMES.flatMap((stage) => {
    const times = steps.filter((step) => step.stage === stage).map(({ ms }) => ms);
    if (times.length === 0) return [];
    const share = (100 * times.reduce((sum, ms) => sum + ms, 0)) / total;
    return [[stage, times.length, median(times), quantile(times, 0.95), share]];
  });
  console.log(table(['stage', 'units', 'median ms', '95th percentile ms', '% of all stages'], rows));
}

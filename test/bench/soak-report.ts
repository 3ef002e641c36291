import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAGE_NAMES } from '@newsloom/pipeline';
import { linePlots } from './line-plot.ts';
import { quantile } from './quantile.ts';
import { figure, table } from './report-table.ts';
import { slope } from './slope.ts';

/**
 * The observations at one moment of a soak: seconds since its start, MB of the process, articles, and waiting units.
 */
export type Look = { second: number; memory: number; published: number; waiting: Map<string, number> };

/**
 * Seconds from the publication of an article until it was discovered, and until its story was published with it (null:
 * not yet).
 */
export type Lag = { seen: number; story: number | null };

const QUANTILES = [0.5, 0.95, 0.99];

const SECONDS_AN_HOUR = 3_600;

/** Rows of the table over time. The plot shows every look. */
const ROWS = 12;

/** Prints the tables of a soak, and writes its curves to a file in the system's temporary folder. */
export function printSoak(looks: readonly Look[], lags: readonly Lag[]): void {
  const row = (name: string, values: readonly number[]) => [name, ...QUANTILES.map((share) => quantile(values, share))];
  const seen = lags.map((lag) => lag.seen);
  const story = lags.flatMap((lag) => lag.story ?? []);
  const head = ['seconds from publication', ...QUANTILES.map((share) => `${100 * share} %`)];
  console.log(table(head, [row('until it is discovered', seen), row('until its story has it', story)]));

  const most = Math.max(...looks.map(({ memory }) => memory));
  const half = looks.slice(looks.length / 2);
  const anHour = SECONDS_AN_HOUR * slope(half.map(({ second, memory }) => ({ x: second, y: memory })));
  console.log(`\nMemory: ${figure(most)} MB at most; in the second half it grows by ${figure(anHour)} MB an hour.\n`);

  const shown = looks.filter((_, index) => index % Math.ceil(looks.length / ROWS) === 0);
  const rows = shown.map(({ second, published, memory, waiting }) => [
    second,
    published,
    memory,
    ...STAGE_NAMES.map((stage) => waiting.get(stage) ?? 0),
  ]);
  console.log(table(['second', 'in stories', 'MB', ...STAGE_NAMES], rows));

  const file = join(tmpdir(), 'newsloom-soak.svg');
  writeFileSync(file, plotsOf(looks));
  console.log(`\nThe same as curves: ${file}`);
}

function plotsOf(looks: readonly Look[]): string {
  const curve = (name: string, at: (look: Look) => number) => ({ name, values: looks.map(at) });
  const seconds = looks.map(({ second }) => second);
  return linePlots(seconds, [
    {
      title: 'units that wait',
      lines: STAGE_NAMES.map((stage) => curve(stage, ({ waiting }) => waiting.get(stage) ?? 0)),
    },
    { title: 'articles in stories', lines: [curve('published', ({ published }) => published)] },
    { title: 'memory in MB', lines: [curve('process', ({ memory }) => memory)] },
  ]);
}

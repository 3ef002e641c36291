/**
 * Measures the cost of one more version, by the size of its story: `node test/bench/version-cost.ts [--quick] [--sizes
 * N,N...]`. The last articles join one at a time, and the stages score and publish the story on fresh private engines.
 * The CPU time is that of this process.
 */
import { openScriptRun } from '../harness/script-run.ts';
import { countCpuMs } from './cpu-time.ts';
import { growingStory } from './growing-story.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { quantile } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick, sizes = quick ? [5, 20] : [20, 200, 2_000] } = benchOptions();

/** Versions of another story before the measurement, during which code is compiled; and measured versions. */
const WARM_UP = quick ? 1 : 60;
const MEASURED = quick ? 2 : 10;

await using opened = new AsyncDisposableStack();
const run = opened.adopt(await openScriptRun(), ({ close }) => close());
await grow('s-warm', 5, WARM_UP);
const ROWS: (string | number)[][] = [];
for (const size of sizes) {
  const spent = await grow(`s-of-${size}`, size, MEASURED);
  ROWS.push([figure(size), quantile(spent, 0.5), quantile(spent, 0.9)]);
}
console.log(`CPU time of a version after one more article (${machine}), of ${MEASURED} versions.\n`);
console.log(table(['articles in the story', 'median, ms', '90 % within, ms'], ROWS));

/** The CPU milliseconds per version, for `versions` further versions of a story of `size` articles. */
async function grow(id: string, size: number, versions: number): Promise<number[]> {
  const story = await growingStory(run, id);
  for (let number = 0; number < size; number++) await story.join(number);
  await story.publish();
  const spent: number[] = [];
  for (let version = 0; version < versions; version++) {
    await story.join(size + version);
    const cpuMs = countCpuMs();
    await story.publish();
    spent.push(cpuMs());
  }
  return spent;
}

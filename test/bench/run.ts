/**
 * `npm run bench`: measures newsloom and prints one report in Markdown. `node test/bench/run.ts [NAME...] [--quick]`
 * runs some of the parts; `--quick` shows that they work, and gives no figures to rely on. Each part is a script beside
 * this one, in a process of its own, one after the other; those that need data skip without it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machineAtStart } from './machine.ts';

/** The parts that write Markdown and know `--quick`. */
const measurements: Record<string, string> = {
  sample: 'The pipeline on the sample newsroom',
  pages: 'The pipeline on real pages',
  import: 'Import of extracted articles',
  queue: 'The queues alone',
  stage: 'What runStage adds to a hop',
};

/** The parts that write plain text: how good the results are, and how fast the work itself is. */
const qualities: Record<string, string> = {
  extraction: 'Quality of extraction',
  feeds: 'Quality of feed parsing',
  duplicates: 'Quality of near-duplicate detection',
  clustering: 'Quality of clustering',
  summaries: 'Quality of summaries',
};

const parts = { ...measurements, ...qualities };
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  console.log(`# newsloom, measured\n\n${machineAtStart()}`);
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) runPart(name);
}

function runPart(name: string): void {
  console.log(`\n## ${parts[name]}\n`);
  const isText = name in qualities;
  if (isText) console.log('```');
  const quick = values.quick && !isText ? ['--quick'] : [];
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...quick], {
    stdio: 'inherit',
  });
  if (isText) console.log('```');
  if (status !== 0) {
    console.error(`${name} did not come through`);
    process.exitCode = 1;
  }
}

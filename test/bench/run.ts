/**
 * `npm run bench`: measures newsloom and prints one report in Markdown. `node test/bench/run.ts [NAME...] [OPTION...]`
 * runs some of the parts. `--quick` only checks that they work; its figures are not reliable. The other options are in
 * `options.ts`. Each part is a script beside this one and runs in its own process, one after the other. Parts without
 * their data are skipped.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machineAtStart } from './machine.ts';
import { optionTypes } from './options.ts';

/** The parts that print Markdown and accept the options. */
const MEASUREMENTS: Record<string, string> = {
  sample: 'The pipeline on the sample newsroom',
  pages: 'The pipeline on real pages',
  up: 'What `newsloom up` takes over the sample newsroom',
  import: 'What an imported article costs',
  processes: 'The work on two processes',
  latency: 'A lone article from feed to story',
  growth: 'What an article costs in a larger store',
  takeover: 'A writer of a shard is killed',
  soak: 'A steady stream over minutes',
  retention: 'What it costs to delete a day of rows',
  versions: 'What the versions of a growing story cost',
  'version-cost': 'What one more version costs',
  plan: 'What five million articles a day would cost, from the figures above',
  queue: 'The queues alone',
  stage: 'What runStage adds to a hop',
  api: 'The API beside a bare route',
  web: 'When the first byte of a page is there',
};

/** The parts that print plain text: the quality of results, and the speed of the domain functions. */
const QUALITIES: Record<string, string> = {
  extraction: 'Quality of extraction',
  metadata: 'Quality of titles, authors and dates',
  furniture: 'What pages of one host teach',
  feeds: 'Quality of feed parsing',
  duplicates: 'Quality of near-duplicate detection',
  clustering: 'Quality of clustering',
  entities: 'Quality of names',
  topics: 'Quality of topics',
  keypoints: 'Quality of headlines, deks and key points',
};

/** The only options of the parts about quality. */
const OF_CLUSTERING = ['--sheet', '--orders'];

const parts = { ...MEASUREMENTS, ...QUALITIES };
const { values, positionals } = parseArgs({ options: optionTypes, allowPositionals: true });
const options = Object.entries(values).flatMap(([name, value]) =>
  value === true ? [`--${name}`] : value === false ? [] : [`--${name}=${value}`],
);
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
  const isText = name in QUALITIES;
  if (isText) console.log('```');
  const script = join(import.meta.dirname, `${name}.ts`);
  const asked = isText ? options.filter((option) => name === 'clustering' && OF_CLUSTERING.includes(option)) : options;
  const { status } = spawnSync(process.execPath, [script, ...asked], { stdio: 'inherit' });
  if (isText) console.log('```');
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exitCode = 1;
  }
}

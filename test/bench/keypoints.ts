/**
 * Measures the key points against summaries that editors wrote: `node test/bench/keypoints.ts`.
 * The stories are NEWSLOOM_DATA/summaries, the scorer is NEWSLOOM_BENCH/rouge_eval.mjs. `--sheet` prints sixty other
 * stories instead, for a person to read; `--sheet --part=1`, `--part=2` and so on sixty more each.
 */
import { join } from 'node:path';
import { type Summary, summarise } from '@newsloom/summary';
import { dataFolder, isThere, scorerFile } from './bench-data.ts';
import { countCpuMs } from './cpu-time.ts';
import { keyPointsSheet } from './keypoints-sheet.ts';
import { scoresOf } from './scorer.ts';
import { REFERENCE_SETS, type ReferenceSet, readReferences } from './training/reference-story.ts';

const folder = dataFolder('summaries');
const scorer = scorerFile('rouge_eval.mjs');

/** The share of points with a property, over all summaries. */
function share(summaries: readonly Summary[], holds: (point: Summary['keyPoints'][number]) => boolean): string {
  const points = summaries.flatMap(({ keyPoints }) => keyPoints);
  return `${((100 * points.filter(holds).length) / points.length).toFixed(1)} %`;
}

function measure(set: ReferenceSet): void {
  const { file, words } = set;
  const stories = join(folder, file);
  const rows = readReferences(set);
  const cpuMs = countCpuMs();
  const summaries = rows.map(({ input }) => summarise(input));
  const msPerStory = cpuMs() / rows.length;
  const lines = summaries.map(({ keyPoints }, place) => ({
    id: rows[place]?.id,
    text: keyPoints.map(({ text }) => text).join(' '),
  }));
  const output = lines.map((line) => JSON.stringify(line)).join('\n');
  const scores = scoresOf(scorer, output, (file) => [stories, file, '--words', String(words)]);
  const points = summaries.reduce((sum, { keyPoints }) => sum + keyPoints.length, 0) / rows.length;
  console.log(`${file} at ${words} words: ${scores.trim()}`);
  console.log(`  ${msPerStory.toFixed(1)} ms of CPU a story, ${points.toFixed(1)} points`);
  console.log(`  points that cite a second outlet: ${share(summaries, ({ outlets }) => outlets.length > 1)}`);
  console.log(
    `  stories with a dek: ${((100 * summaries.filter(({ dek }) => dek !== null).length) / rows.length).toFixed(1)} %`,
  );
}

const partAsked = (): number =>
  Number(process.argv.find((one) => one.startsWith('--part='))?.slice('--part='.length) ?? 0);

if (process.argv.includes('--sheet')) {
  if (isThere('keypoints', dataFolder('clustering'), dataFolder('extraction')))
    console.log(keyPointsSheet(partAsked()));
} else if (isThere('keypoints', folder, scorer)) {
  for (const set of REFERENCE_SETS) measure(set);
}

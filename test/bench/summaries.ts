/**
 * Measures the key points against summaries that editors wrote: `node test/bench/summaries.ts [--show N]`.
 * The stories are NEWSLOOM_DATA/summaries, the scorer is NEWSLOOM_BENCH/rouge_eval.mjs. `--show N` prints N summaries.
 */
import { join } from 'node:path';
import { digestOf, type StoryInput, type Summary, summarise } from '@newsloom/summary';
import { dataFolder, isThere, readRows, scorerFile } from './bench-data.ts';
import { countCpuMs } from './cpu-time.ts';
import { scoresOf } from './scorer.ts';

type Row = { id: string; articles: { outlet?: string; title: string; text: string; lean?: string }[] };

const folder = dataFolder('summaries');
const scorer = scorerFile('rouge_eval.mjs');
const sets = [
  { file: 'neus-roundups.jsonl', words: 75 },
  { file: 'allsides-roundups-2021.jsonl', words: 90 },
];

const storyOf = ({ articles }: Row): StoryInput => ({
  language: 'en',
  articles: articles.map(({ outlet, title, text, lean }, place) => ({
    id: String(place),
    outlet: outlet ?? `outlet ${place}`,
    owner: null,
    title,
    digest: digestOf({ text }, 'en'),
    publishedAt: null,
    duplicateOf: null,
    lean: lean ?? null,
  })),
});

/** The share of points with a property, over all summaries. */
function share(summaries: readonly Summary[], holds: (point: Summary['keyPoints'][number]) => boolean): string {
  const points = summaries.flatMap(({ keyPoints }) => keyPoints);
  return `${((100 * points.filter(holds).length) / points.length).toFixed(1)} %`;
}

function measure(file: string, words: number): void {
  const stories = join(folder, file);
  const rows = readRows<Row>(stories);
  const cpuMs = countCpuMs();
  const summaries = rows.map((row) => summarise(storyOf(row)));
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
  for (const summary of summaries.slice(0, shown)) console.log(JSON.stringify(summary, null, 2));
}

const showAt = process.argv.indexOf('--show');
const shown = showAt < 0 ? 0 : Number(process.argv[showAt + 1]);
if (isThere('summaries', folder, scorer)) {
  for (const { file, words } of sets) measure(file, words);
}

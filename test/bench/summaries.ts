/**
 * Measures the key points against summaries that editors wrote: `node test/bench/summaries.ts [--show N]`.
 * The stories are NEWSLOOM_DATA/summaries, the scorer is NEWSLOOM_BENCH/rouge_eval.mjs. `--show N` prints N summaries.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type StoryInput, type Summary, summarise } from '@newsloom/summary';

type Row = { id: string; articles: { outlet?: string; title: string; text: string; lean?: string }[] };

const root = resolve(import.meta.dirname, '../..');
const folder = join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), 'summaries');
const scorer = join(process.env.NEWSLOOM_BENCH ?? resolve(root, '../shared/bench'), 'rouge_eval.mjs');
const sets = [
  { file: 'neus-roundups.jsonl', words: 75 },
  { file: 'allsides-roundups-2021.jsonl', words: 90 },
];

function readLines(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

const storyOf = ({ articles }: Row): StoryInput => ({
  language: 'en',
  articles: articles.map(({ outlet, title, text, lean }, place) => ({
    id: String(place),
    outlet: outlet ?? `outlet ${place}`,
    owner: null,
    title,
    text,
    publishedAt: null,
    duplicateOf: null,
    lean: lean ?? null,
  })),
});

/** The share of points, over all summaries, that hold a property. */
function share(summaries: readonly Summary[], holds: (point: Summary['keyPoints'][number]) => boolean): string {
  const points = summaries.flatMap(({ keyPoints }) => keyPoints);
  return `${((100 * points.filter(holds).length) / points.length).toFixed(1)} %`;
}

function measure(file: string, words: number): void {
  const rows = readLines(join(folder, file));
  const started = process.cpuUsage();
  const summaries = rows.map((row) => summarise(storyOf(row)));
  const { user, system } = process.cpuUsage(started);
  const output = join(mkdtempSync(join(tmpdir(), 'newsloom-bench-')), file);
  const lines = summaries.map(({ keyPoints }, place) => ({
    id: rows[place]?.id,
    text: keyPoints.map(({ text }) => text).join(' '),
  }));
  writeFileSync(output, lines.map((line) => JSON.stringify(line)).join('\n'));
  const scores = execFileSync(process.execPath, [scorer, join(folder, file), output, '--words', String(words)]);
  rmSync(resolve(output, '..'), { recursive: true });
  const points = summaries.reduce((sum, { keyPoints }) => sum + keyPoints.length, 0) / rows.length;
  console.log(`${file} at ${words} words: ${scores.toString().trim()}`);
  console.log(`  ${((user + system) / 1_000 / rows.length).toFixed(1)} ms of CPU a story, ${points.toFixed(1)} points`);
  console.log(`  points that cite a second outlet: ${share(summaries, ({ outlets }) => outlets.length > 1)}`);
  console.log(
    `  stories with a dek: ${((100 * summaries.filter(({ dek }) => dek !== null).length) / rows.length).toFixed(1)} %`,
  );
  for (const summary of summaries.slice(0, shown)) console.log(JSON.stringify(summary, null, 2));
}

const showAt = process.argv.indexOf('--show');
const shown = showAt < 0 ? 0 : Number(process.argv[showAt + 1]);
const missing = [folder, scorer].find((path) => !existsSync(path));
if (missing === undefined) for (const { file, words } of sets) measure(file, words);
else console.log(`summaries: skipped, since ${missing} is not there (set NEWSLOOM_DATA, NEWSLOOM_BENCH)`);

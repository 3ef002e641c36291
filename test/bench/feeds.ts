/**
 * Measures parseFeed against a conformance set: `node test/bench/feeds.ts [--show N]`.
 * The set is NEWSLOOM_DATA/feeds (expectations.jsonl, adversarial.jsonl, dates.jsonl), the scorer NEWSLOOM_BENCH/feed_eval.mjs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isNewsloomError } from '@newsloom/errors';
import { parseDate, parseFeed } from '@newsloom/feeds';

const root = resolve(import.meta.dirname, '../..');
const data = join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), 'feeds');
const scorer = join(process.env.NEWSLOOM_BENCH ?? resolve(root, '../shared/bench'), 'feed_eval.mjs');

type Row = { file: string; url?: string; http?: Record<string, string> };

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

async function inspect({ file, url = 'http://localhost/feed', http = {} }: Row): Promise<object> {
  const contentType = Object.entries(http).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  try {
    return { input: file, ...(await parseFeed(readFileSync(join(data, file)), { url, contentType })) };
  } catch (error) {
    if (!isNewsloomError(error)) throw error;
    return { input: file, error: { code: error.code, message: error.message } };
  }
}

async function measure(set: string): Promise<void> {
  const outputs: object[] = [];
  const started = process.cpuUsage();
  for (const row of readLines<Row>(join(data, set))) outputs.push(await inspect(row));
  const { user, system } = process.cpuUsage(started);
  const folder = mkdtempSync(join(tmpdir(), 'newsloom-bench-'));
  const output = join(folder, 'feeds.jsonl');
  writeFileSync(output, outputs.map((line) => JSON.stringify(line)).join('\n'));
  const scores = execFileSync(process.execPath, [scorer, 'score', join(data, set), output, ...process.argv.slice(2)]);
  rmSync(folder, { recursive: true });
  console.log(`${set}: ${outputs.length} feeds, ${Math.round((user + system) / 1000)} ms of CPU`);
  console.log(scores.toString());
}

function measureDates(): void {
  const rows = readLines<{ input: string; iso: string }>(join(data, 'dates.jsonl'));
  const wrong = rows.filter(({ input, iso }) => parseDate(input)?.slice(0, 19) !== iso.slice(0, 19));
  console.log(
    `dates: ${rows.length - wrong.length} of ${rows.length} right; wrong:`,
    wrong.map(({ input }) => input),
  );
}

if (!existsSync(data) || !existsSync(scorer)) {
  console.log(
    `feeds: skipped, since ${existsSync(data) ? scorer : data} is not there (set NEWSLOOM_DATA, NEWSLOOM_BENCH)`,
  );
} else {
  await measure('expectations.jsonl');
  await measure('adversarial.jsonl');
  measureDates();
}

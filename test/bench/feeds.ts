/**
 * Measures parseFeed against a conformance set: `node test/bench/feeds.ts [--show N]`. The set is NEWSLOOM_DATA/feeds
 * (expectations.jsonl, adversarial.jsonl, dates.jsonl), the scorer NEWSLOOM_BENCH/feed_eval.mjs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewsloomError } from '@newsloom/errors';
import { parseFeed } from '@newsloom/feeds';
import { parseDate } from '@newsloom/text';
import { dataFolder, isThere, readRows, scorerFile } from './bench-data.ts';
import { countCpuMs } from './cpu-time.ts';
import { scoresOf } from './scorer.ts';

const data = dataFolder('feeds');
const scorer = scorerFile('feed_eval.mjs');

type Row = { file: string; url?: string; http?: Record<string, string> };

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
  const cpuMs = countCpuMs();
  for (const row of readRows<Row>(join(data, set))) outputs.push(await inspect(row));
  console.log(`${set}: ${outputs.length} feeds, ${Math.round(cpuMs())} ms of CPU`);
  const lines = outputs.map((line) => JSON.stringify(line)).join('\n');
  console.log(scoresOf(scorer, lines, (file) => ['score', join(data, set), file, ...process.argv.slice(2)]));
}

function measureDates(): void {
  const rows = readRows<{ input: string; iso: string }>(join(data, 'dates.jsonl'));
  const wrong = rows.filter(({ input, iso }) => parseDate(input)?.slice(0, 19) !== iso.slice(0, 19));
  console.log(
    `dates: ${rows.length - wrong.length} of ${rows.length} right; wrong:`,
    wrong.map(({ input }) => input),
  );
}

if (isThere('feeds', data, scorer)) {
  await measure('expectations.jsonl');
  await measure('adversarial.jsonl');
  measureDates();
}

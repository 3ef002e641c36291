/**
 * Measures extractPage against hand-made article texts: `node test/bench/extraction.ts [--worst N]`.
 * The pages are NEWSLOOM_DATA/extraction (pages/ID.html.gz, truth.json), the scorer NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { extractPage } from '@newsloom/extraction';

const root = resolve(import.meta.dirname, '../..');
const data = join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), 'extraction');
const scorer = join(process.env.NEWSLOOM_BENCH ?? resolve(root, '../shared/bench'), 'extract_eval.mjs');

async function measure(): Promise<void> {
  const truth: Record<string, { url: string }> = JSON.parse(readFileSync(join(data, 'truth.json'), 'utf8'));
  const predictions: Record<string, object> = {};
  const times: number[] = [];
  for (const [id, { url }] of Object.entries(truth)) {
    const html = gunzipSync(readFileSync(join(data, 'pages', `${id}.html.gz`))).toString();
    const started = process.cpuUsage();
    const { text, title, publishedAt, byline } = extractPage(html, { url });
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    predictions[id] = { articleBody: text, title, date: publishedAt, author: byline };
    await nextTurn();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(0);
  console.log(`extraction: ${times.length} pages; CPU per page: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);

  const folder = mkdtempSync(join(tmpdir(), 'newsloom-bench-'));
  const output = join(folder, 'extraction.json');
  writeFileSync(output, JSON.stringify(predictions));
  const options = ['--bootstrap', '500', '--meta', ...process.argv.slice(2)];
  console.log(execFileSync(process.execPath, [scorer, join(data, 'truth.json'), output, ...options]).toString());
  rmSync(folder, { recursive: true });
}

if (!existsSync(data) || !existsSync(scorer)) {
  const missing = existsSync(data) ? scorer : data;
  console.log(`extraction: skipped, since ${missing} is not there (set NEWSLOOM_DATA and NEWSLOOM_BENCH)`);
} else {
  await measure();
}

/**
 * Measures extractPage against hand-made article texts: `node test/bench/extraction.ts [--worst N]`.
 * The pages are NEWSLOOM_DATA/extraction (pages/ID.html.gz, truth.json), the scorer NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { extractPage } from '@newsloom/extraction';
import { dataFolder, isThere, readText, scorerFile } from './bench-data.ts';
import { countCpuMs } from './cpu-time.ts';
import { quantile } from './quantile.ts';
import { scoresOf } from './scorer.ts';

const data = dataFolder('extraction');
const truthFile = join(data, 'truth.json');
const scorer = scorerFile('extract_eval.mjs');

async function measure(): Promise<void> {
  const truth: Record<string, { url: string }> = JSON.parse(readText(truthFile));
  const predictions: Record<string, object> = {};
  const times: number[] = [];
  for (const [id, { url }] of Object.entries(truth)) {
    const html = readText(join(data, 'pages', `${id}.html.gz`));
    const cpuMs = countCpuMs();
    const { text, title, publishedAt, byline } = extractPage(html, { url });
    times.push(cpuMs());
    predictions[id] = { articleBody: text, title, date: publishedAt, author: byline };
    await nextTurn();
  }
  const at = (share: number) => quantile(times, share).toFixed(0);
  console.log(`extraction: ${times.length} pages; CPU per page: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  const options = ['--bootstrap', '500', '--meta', ...process.argv.slice(2)];
  console.log(scoresOf(scorer, JSON.stringify(predictions), (file) => [truthFile, file, ...options]));
}

if (isThere('extraction', data, scorer)) await measure();

/**
 * Measures the metadata of extractPage: `node test/bench/metadata.ts`.
 * The pages are NEWSLOOM_DATA/extraction/{news2023,fundus,wcxb} (pages/ID.html.gz, truth.json), the scorers
 * extract_eval.mjs and wcxb_eval.mjs in NEWSLOOM_BENCH.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Extraction, extractPage } from '@newsloom/extraction';
import { dataFolder, isThere, readText, scorerFile } from './bench-data.ts';
import { scoresOf } from './scorer.ts';

const data = dataFolder('extraction');
const evaluation = scorerFile('extract_eval.mjs');
const wcxb = scorerFile('wcxb_eval.mjs');

async function extractAll(folder: string): Promise<Map<string, Extraction>> {
  const truth: Record<string, { url: string }> = JSON.parse(readText(join(folder, 'truth.json')));
  const extractions = new Map<string, Extraction>();
  for (const [id, { url }] of Object.entries(truth)) {
    extractions.set(id, extractPage(readText(join(folder, 'pages', `${id}.html.gz`)), { url }));
    await nextTurn();
  }
  return extractions;
}

/** The share of the pages with a value, by field. */
function coverage(extractions: Map<string, Extraction>): string {
  const fields = ['publishedAt', 'modifiedAt', 'image', 'section', 'canonicalUrl', 'siteName'] as const;
  const all = [...extractions.values()];
  const share = (has: (page: Extraction) => boolean): string => (all.filter(has).length / all.length).toFixed(2);
  const lists = ['authors', 'keywords'] as const;
  return [
    ...fields.map((field) => `${field} ${share((page) => page[field] !== null)}`),
    ...lists.map((field) => `${field} ${share((page) => page[field].length > 0)}`),
  ].join('  ');
}

async function measureMeta(name: string): Promise<void> {
  const folder = join(data, name);
  const extractions = await extractAll(folder);
  const predictions = Object.fromEntries(
    [...extractions].map(([id, { text, title, publishedAt, byline }]) => [
      id,
      { articleBody: text, title, date: publishedAt, author: byline },
    ]),
  );
  const scores = scoresOf(evaluation, JSON.stringify(predictions), (file) => [
    join(folder, 'truth.json'),
    file,
    '--meta',
  ]);
  console.log(`metadata of ${name} (share given: ${coverage(extractions)})`);
  console.log(
    scores
      .split('\n')
      .filter((line) => /^(?:pages|title|date|author) /.test(line))
      .join('\n'),
  );
}

async function measureWcxb(): Promise<void> {
  const folder = join(data, 'wcxb');
  const extractions = await extractAll(folder);
  const lines = [...extractions].map(([id, extraction]) => JSON.stringify({ input: `${id}.html.gz`, ...extraction }));
  console.log(`metadata of wcxb (share given: ${coverage(extractions)})`);
  console.log(scoresOf(wcxb, lines.join('\n'), (file) => ['score', folder, file]));
}

if (isThere('metadata', data, evaluation, wcxb)) {
  await measureMeta('news2023');
  await measureMeta('fundus');
  await measureWcxb();
}

/**
 * Measures extractPage against texts that people marked: `node test/bench/extraction.ts`. Also measures its speed,
 * compared with plain jsdom with Readability, the speed of threads, and the growth of the heap. The pages are
 * NEWSLOOM_DATA/extraction and its folders news2023, fundus and wcxb, the scorers NEWSLOOM_BENCH/extract_eval.mjs and
 * wcxb_eval.mjs. The model was trained on these pages. Figures for pages that it never saw are in the report of the
 * model (`block-model.json`).
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DomEngine, extractPage } from '@newsloom/extraction';
import { dataFolder, isThere, readText, scorerFile } from './bench-data.ts';
import { measureHeap, measureThreads } from './page-threads.ts';
import { plainReadability } from './plain-readability.ts';
import { scoresOf } from './scorer.ts';
import { PAGE_SETS } from './training/labelled-page.ts';

/** Enough for a kilobyte a page to stand out from the noise of a heap, in some two minutes. */
const HEAP_PAGES = 5_000;

const data = dataFolder('extraction');
const scorer = scorerFile('extract_eval.mjs');
const wordScorer = scorerFile('wcxb_eval.mjs');

type Page = { id: string; url: string; html: string };

function readPages(folder: string): Page[] {
  const truth: Record<string, { url: string }> = JSON.parse(readText(join(folder, 'truth.json')));
  return Object.entries(truth).map(([id, { url }]) => {
    return { id, url, html: readText(join(folder, 'pages', `${id}.html.gz`)) };
  });
}

async function measureQuality(name: string, folder: string): Promise<void> {
  const texts = new Map<string, string>();
  for (const { id, url, html } of readPages(folder)) {
    texts.set(id, extractPage(html, { url }).text);
    await nextTurn();
  }
  const predictions = Object.fromEntries([...texts].map(([id, text]) => [id, { articleBody: text }]));
  const arguments_ = (file: string) => [
    join(folder, 'truth.json'),
    file,
    '--bootstrap',
    '500',
    ...process.argv.slice(2),
  ];
  console.log(`${name}\n${scoresOf(scorer, JSON.stringify(predictions), arguments_)}`);
  if (name !== 'wcxb') return;
  const lines = [...texts].map(([id, text]) => JSON.stringify({ input: `${id}.html.gz`, text }));
  console.log(`by words: ${scoresOf(wordScorer, lines.join('\n'), (file) => ['score', folder, file])}`);
}

/** CPU milliseconds of this thread per page, with both ways alternating on each page, after a round to warm up. */
async function measureSpeed(pages: readonly Page[]): Promise<void> {
  const by = (engine: DomEngine) => (page: Page) => extractPage(page.html, { url: page.url, engine });
  const ways = { 'plain jsdom with Readability': plainReadability, auto: by('auto'), jsdom: by('jsdom') };
  const spent = new Map<string, number>();
  for (const round of [1, 2, 3]) {
    for (const page of pages) {
      for (const [name, read] of Object.entries(ways)) {
        const before = process.threadCpuUsage();
        read(page);
        await nextTurn();
        const { user, system } = process.threadCpuUsage(before);
        if (round > 1) spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1_000);
      }
    }
  }
  const [baseline = 1] = spent.values();
  for (const [name, ms] of spent) {
    console.log(
      `${name}: ${(ms / pages.length / 2).toFixed(1)} ms of CPU a page, ${(baseline / ms).toFixed(2)} times as fast`,
    );
  }
}

if (isThere('extraction', data, scorer, wordScorer)) {
  for (const { name, folder } of PAGE_SETS) await measureQuality(name, join(data, folder));
  const pages = readPages(data);
  await measureSpeed(pages);
  await measureThreads(pages);
  await measureHeap(pages, HEAP_PAGES);
}

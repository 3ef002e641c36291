/**
 * The whole pipeline over real pages: `npm run real`. Serves the pages of NEWSLOOM_DATA/extraction through feeds on
 * loopback, follows them with all stages, and writes a line for each page: its final status, F1 of its text,
 * milliseconds in each stage. Exits with 1 if a page has no final status. The scorer is
 * NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { type Db, feeds, trails } from '@newsloom/store';
import { dataFolder, isThere } from '../bench/bench-data.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { type PageScore, pageScorer, scorePages } from './page-scores.ts';
import { startPageServer } from './page-server.ts';

const folder = dataFolder('extraction');

/** The final statuses. */
const ENDS: readonly string[] = ['published', 'skipped', 'failed'];

if (isThere('real pages', folder, pageScorer)) await follow();

async function follow(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const server = opened.adopt(await startPageServer(folder), ({ stop }) => stop());
  await feeds.add(run.db, server.feeds, new Date());
  const seconds = await run.workToIdle();

  const { pages, total } = await scorePages(run.db, server);
  for (const page of pages) console.log(JSON.stringify(await lineOf(run.db, page)));
  const ends = Object.entries(Object.groupBy(pages, endOf)).map(([end, { length = 0 } = []]) => `${length} ${end}`);
  const lost = pages.filter(({ article }) => !ENDS.includes(article?.status ?? ''));
  const { f1, precision, recall } = total;
  console.error(
    `${pages.length} pages in ${seconds.toFixed(1)} s: ${ends.join(', ')}; ` +
      `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; lost: ${lost.length}`,
  );
  if (lost.length > 0) process.exitCode = 1;
}

function endOf({ article }: PageScore): string {
  if (!article) return 'absent';
  return article.reason === null ? article.status : `${article.status} as ${article.reason}`;
}

/** A page as one line. `ms` has the stages of the article itself; later stages work on its story. */
async function lineOf(db: Db, score: PageScore) {
  const trail = score.article ? await trails.of(db, score.article.id) : [];
  const done = trail.filter(({ outcome }) => outcome === 'done');
  return {
    id: score.page.id,
    end: endOf(score),
    f1: Number(score.f1.toFixed(3)),
    ms: Object.fromEntries(done.map(({ stage, ms }) => [stage, ms])),
  };
}

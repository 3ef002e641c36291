/**
 * The whole pipeline over real pages: `npm run real`. Serves the pages of NEWSLOOM_DATA/extraction through feeds on
 * loopback, follows them with all stages, and reports each page: its end, F1 of its text, milliseconds in each stage.
 * Exits with 1 when a page is lost. The scorer is NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArticleRow, articles, type Db, steps } from '@newsloom/store';
import { type RealPage, startPageServer } from './page-server.ts';
import { openScriptRun, runToIdle } from './pipeline-run.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), 'extraction');
const scorer = join(process.env.NEWSLOOM_BENCH ?? resolve(root, '../shared/bench'), 'extract_eval.mjs');

type PageReport = { id: string; status: string; reason: string | null; f1: number | null; ms: Record<string, number> };

if (existsSync(folder) && existsSync(scorer)) await report();
else console.error(`skipped: no pages at ${folder}, or no scorer at ${scorer}`);

async function report(): Promise<void> {
  const { pageCounts, aggregate } = await import(scorer);
  const server = await startPageServer(folder);
  const run = await openScriptRun();
  try {
    const { seconds } = await runToIdle(run, server.feeds);
    const { db } = run.engines.store;
    const scored = [];
    for (const page of server.pages) {
      const [article] = await articles.byUrl(db, server.addressOf(page));
      const counts = pageCounts(page.articleBody, article?.text ?? '');
      scored.push(counts);
      console.log(JSON.stringify(await reportOf(db, page, article, aggregate([counts]).f1)));
    }
    const { f1, precision, recall } = aggregate(scored);
    const ends = await endsOf(db);
    const lost = server.pages.length - Object.values(ends).reduce((sum, count) => sum + count, 0);
    console.error(
      `${server.pages.length} pages in ${seconds.toFixed(1)} s (${(server.pages.length / seconds).toFixed(1)} a second); ` +
        `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ` +
        `ends: ${JSON.stringify(ends)}; lost: ${lost}`,
    );
    if (lost > 0) process.exitCode = 1;
  } finally {
    await run.close();
    await server.stop();
  }
}

async function reportOf(db: Db, page: RealPage, article: ArticleRow | undefined, f1: number): Promise<PageReport> {
  const trail = article ? await steps.of(db, article.id) : [];
  const ms = Object.fromEntries(trail.filter(({ outcome }) => outcome === 'done').map((step) => [step.stage, step.ms]));
  return {
    id: page.id,
    status: article?.status ?? 'lost',
    reason: article?.reason ?? null,
    f1: Number.isNaN(f1) ? 0 : Number(f1.toFixed(3)),
    ms,
  };
}

/** How many articles ended in which way; one that has not ended is lost. */
async function endsOf(db: Db): Promise<Record<string, number>> {
  const ends: Record<string, number> = {};
  for await (const page of articles.exportAll(db, null)) {
    for (const { status, reason } of page.filter((row) => ['published', 'skipped', 'failed'].includes(row.status))) {
      const end = status === 'published' ? status : `${status}: ${reason}`;
      ends[end] = (ends[end] ?? 0) + 1;
    }
  }
  return ends;
}

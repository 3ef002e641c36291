import { randomUUID } from 'node:crypto';
import { isNewsloomError } from '@newsloom/errors';
import { enqueue, type Runtime, STOP_DEADLINE_MS, startServices } from '@newsloom/pipeline';
import { articles } from '@newsloom/store';
import type { Command } from 'commander';
import { type ArticleLine, importOf, parseArticleLine } from '../article-line.ts';
import { inputLines } from '../input-lines.ts';
import { printLine, tell } from '../output.ts';
import { openProgress, type Progress } from '../progress.ts';
import { loadServices } from '../services.ts';
import { withSession } from '../session.ts';

type Counts = { lines: number; imported: number; known: number; invalid: number };

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'take in articles that are extracted already (JSONL, gzipped or not) and wait until they are published',
    )
    .argument('<file.jsonl[.gz]>')
    .addHelpText(
      'after',
      `
Lines: {"id", "title", "text"?, "url"?, "publishedAt"?, "source"?, "lang"?}. The id comes back as externalId in exports.
A line that does not fit is reported with its number, and the rest goes in. Importing a file again changes nothing;
an import that was interrupted goes on where it stopped.`,
    )
    .action(async (file: string) => {
      await withSession(async ({ config, runtime }) => {
        // The later stages run here as well: beside those of others when there are any, alone when there are none.
        const worker = startServices(config, runtime, await loadServices(['dedupe', 'cluster', 'score', 'publish']));
        const progress = openProgress('importing');
        try {
          const { counts, ids } = await importFile(runtime, file, progress);
          await untilFinished(runtime, ids, progress);
          await printLine({ file, ...counts });
          if (counts.invalid > 0) process.exitCode = 1;
        } finally {
          progress.end();
          await worker.stop(STOP_DEADLINE_MS);
        }
      });
    });
}

/** Lines written at once: few enough for a quick transaction, many enough that its cost does not count. */
const BATCH = 200;

async function importFile(runtime: Runtime, file: string, progress: Progress) {
  const counts: Counts = { lines: 0, imported: 0, known: 0, invalid: 0 };
  const ids: string[] = [];
  let batch: ArticleLine[] = [];
  const flush = async (): Promise<void> => {
    const added = await articles.importNew(runtime.store.db, batch.map(importOf), runtime.now());
    await enqueue(
      runtime,
      'dedupe',
      added.map((id) => ({ id })),
      randomUUID(),
    );
    counts.imported += added.length;
    counts.known += batch.length - added.length;
    ids.push(...batch.map((line) => line.id));
    batch = [];
    progress.total(ids.length);
  };
  for await (const line of inputLines(file)) {
    counts.lines++;
    try {
      batch.push(parseArticleLine(file, line));
    } catch (error) {
      if (!isNewsloomError(error)) throw error;
      counts.invalid++;
      tell(`${error.message} [${error.code}]`);
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return { counts, ids };
}

/** Between two looks at what is left: a person watches, nothing else waits for it. */
const LOOK_MS = 500;

async function untilFinished(runtime: Runtime, ids: string[], progress: Progress): Promise<void> {
  for (;;) {
    const left = await articles.unfinishedImports(runtime.store.db, ids);
    progress.done(ids.length - left);
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

import { setTimeout } from 'node:timers/promises';
import { isNewsloomError } from '@newsloom/errors';
import { enqueue, type Runtime, STAGE_NAMES, STOP_DEADLINE_MS, stageAfter, startServices } from '@newsloom/pipeline';
import { articles, storyLooks } from '@newsloom/store';
import type { Command } from 'commander';
import { type ArticleLine, importOf, parseArticleLine } from '../article-line.ts';
import { inOrder } from '../event-order.ts';
import { inputLines } from '../input-lines.ts';
import { printLine, tellFault } from '../output.ts';
import { openProgress, type Progress } from '../progress.ts';
import { leaveSample } from '../sample-newsroom.ts';
import { loadServices } from '../services.ts';
import { withSession } from '../session.ts';
import { throughRestarts } from '../through-restarts.ts';

type Counts = { lines: number; imported: number; known: number; invalid: number };

/** The first stage for imported articles. */
const FIRST = stageAfter(articles.IMPORTED);

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
Bounds: id 500 characters, source 253; a title is cut at 1,000. url is http or https, lang a language code (en, pt-BR).
A line that does not fit is reported with its number, and the rest goes in. Importing a file again changes nothing;
an import that was interrupted goes on where it stopped.`,
    )
    .action(async (file: string) => {
      await withSession(async ({ config, runtime }) => {
        await leaveSample(config.home, runtime.store.db, runtime.now());
        // The later stages run here as well, so that the import needs no other worker. In this process only: a second
        // one would double the memory, and split the batches that make an article cheap.
        const worker = startServices(
          config,
          runtime,
          await loadServices(STAGE_NAMES.slice(STAGE_NAMES.indexOf(FIRST))),
        );
        const progress = openProgress('importing');
        try {
          const counts = await importFile(runtime, file, progress);
          await printLine({ file, ...counts });
          if (counts.invalid > 0) process.exitCode = 1;
        } finally {
          progress.end();
          await worker.stop(STOP_DEADLINE_MS);
        }
      });
    });
}

/**
 * How many lines, and characters of them, are read before they are sorted by time, because stories form best in the
 * order of events. A small file is sorted completely; a larger one that is roughly in order, well enough. 40 MB of
 * memory at most.
 */
const READ_AHEAD = { lines: 5_000, characters: 20_000_000 };

/** Lines per transaction: few enough for a quick transaction, many enough to make its cost per line small. */
const BATCH = 200;

/**
 * The most articles in progress: enough to keep the stages busy, and few enough that neither this process nor the
 * queues hold the whole of a long file.
 */
const UNDER_WAY = 5_000;

/**
 * Imports the lines of a file, no faster than the stages work. Returns when all articles have a final status and their
 * stories have had their second look.
 */
async function importFile(runtime: Runtime, file: string, progress: Progress): Promise<Counts> {
  const counts: Counts = { lines: 0, imported: 0, known: 0, invalid: 0 };
  const underWay = openUnderWay(runtime, progress);
  let read: ArticleLine[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const lines = inOrder(read);
    read = [];
    characters = 0;
    // Removes the lines of a batch from memory: the last lines can wait for minutes.
    while (lines.length > 0) await take(lines.splice(0, BATCH));
  };
  const take = async (batch: ArticleLine[]): Promise<void> => {
    const ids = await throughRestarts(() => articles.importNew(runtime.store.db, batch.map(importOf), runtime.now()));
    const units = ids.map((id) => ({ id }));
    await throughRestarts(() => enqueue(runtime, FIRST, units));
    counts.imported += ids.length;
    counts.known += batch.length - ids.length;
    underWay.add(batch.map(({ id }) => articles.importedIdOf(id)));
    await underWay.untilBelow(UNDER_WAY);
  };
  for await (const line of inputLines(file)) {
    counts.lines++;
    try {
      const article = parseArticleLine(file, line);
      read.push(article);
      characters += article.text.length;
    } catch (error) {
      if (!isNewsloomError(error)) throw error;
      counts.invalid++;
      tellFault(error);
    }
    if (read.length >= READ_AHEAD.lines || characters >= READ_AHEAD.characters) await flush();
  }
  await flush();
  await underWay.untilBelow(1);
  if (counts.imported > 0) await untilLookedAt(runtime);
  return counts;
}

/**
 * Looks that become due within this time after the last article concern the stories of the file. Later ones follow from
 * changes to other stories.
 */
const LOOKS_MS = 5_000;

/** The end is fixed: while other news arrives, some look is always due. */
async function untilLookedAt({ store: { db }, now }: Runtime): Promise<void> {
  const end = new Date(now().getTime() + LOOKS_MS);
  while (await throughRestarts(() => storyLooks.areLooksDue(db, end))) await setTimeout(LOOK_MS);
}

/** The time between two looks at the remaining articles. It only delays the progress display. */
const LOOK_MS = 500;

/** How many ids one query checks, the oldest first: most articles that ended since the last look are among them. */
const ASKED = 1_000;

/** Keeps track of the articles that are not in a final status yet. */
function openUnderWay({ store: { db } }: Runtime, progress: Progress) {
  let ids: string[] = [];
  let total = 0;
  const look = async (): Promise<void> => {
    let asked = 0;
    // Goes on to the next chunk only when all of this one has ended.
    for (let ended = true; ended && asked < ids.length; ) {
      const chunk = ids.slice(asked, asked + ASKED);
      const left = await throughRestarts(() => articles.unfinished(db, chunk));
      ids = [...ids.slice(0, asked), ...left, ...ids.slice(asked + chunk.length)];
      asked += left.length;
      ended = left.length < chunk.length;
    }
    progress.done(total - ids.length);
  };
  return {
    add(more: string[]): void {
      ids.push(...more);
      total += more.length;
      progress.total(total);
    },
    async untilBelow(most: number): Promise<void> {
      if (ids.length < most) return;
      for (await look(); ids.length >= most; await look()) await setTimeout(LOOK_MS);
    },
  };
}

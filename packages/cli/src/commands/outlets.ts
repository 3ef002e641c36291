import { newsloomError } from '@newsloom/errors';
import { type Db, outlets } from '@newsloom/store';
import type { Command } from 'commander';
import { readOutlets } from '../outlets-csv.ts';
import { printLine, tell } from '../output.ts';
import { withSession } from '../session.ts';

/** Thrown to undo a transaction that was only a preview. */
const PREVIEW = new Error('preview');

export function addOutletsCommand(program: Command): void {
  const command = program.command('outlets').description('outlets with their ratings and owners');

  command
    .command('import')
    .description(
      'read outlets from a CSV file with a heading; columns: domain (needed), name, country, owner, ownerType, lean, ' +
        'factuality, ratingSource, ratingDate, evidenceUrl',
    )
    .argument('<file.csv>')
    .option('--rater <name>', 'who rated, where the file does not say')
    .option('--date <date>', 'when, where the file does not say')
    .option('--dry-run', 'say what would change, and change nothing', false)
    .action(async (file: string, options: { rater?: string; date?: string; dryRun: boolean }) => {
      const { rows, faults } = await readOutlets(file, options);
      for (const fault of faults) tell(`${fault.message} [${fault.code}]`);
      await withSession(async ({ runtime: { store, now } }) => {
        const counts = options.dryRun
          ? await preview(store.db, (db) => outlets.put(db, rows, now()))
          : await store.db.transaction().execute((transaction) => outlets.put(transaction, rows, now()));
        await printLine({ ...counts, faulty: faults.length, dryRun: options.dryRun });
      });
      if (faults.length > 0) process.exitCode = 1;
    });

  command
    .command('list')
    .description('outlets by domain with all their ratings, one JSON line each; without a domain all of them')
    .argument('[domain...]')
    .action(async (domains: string[]) => {
      await withSession(async ({ runtime: { store } }) => {
        for await (const outlet of outlets.all(store.db, domains)) await printLine(outlet);
      });
    });
}

async function preview<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await db.transaction().execute(async (transaction) => {
      result = { value: await work(transaction) };
      throw PREVIEW;
    });
  } catch (error) {
    if (error !== PREVIEW) throw error;
  }
  if (!result) throw newsloomError('unexpected', { reason: 'the preview came to no result' });
  return result.value;
}

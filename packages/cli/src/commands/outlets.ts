import { newsloomError } from '@newsloom/errors';
import { type Db, outlets, type RatedOutlet } from '@newsloom/store';
import type { Command } from 'commander';
import { type Columns, printList } from '../list.ts';
import { readOutlets } from '../outlets-csv.ts';
import { printLine, tellFault } from '../output.ts';
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
    .option('--rater <name>', 'who rated, if the file does not say')
    .option('--date <date>', 'when, if the file does not say')
    .option('--dry-run', 'show what would change, and change nothing', false)
    .action(async (file: string, options: { rater?: string; date?: string; dryRun: boolean }) => {
      const { rows, faults } = await readOutlets(file, options);
      for (const fault of faults) tellFault(fault);
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
    .description('outlets by domain with all their ratings; without a domain all of them')
    .argument('[domain...]')
    .action(async (domains: string[]) => {
      await withSession(async ({ runtime: { store } }) => {
        const unseen = new Set(domains.map((domain) => domain.toLowerCase()));
        await printList(seen(outlets.all(store.db, [...unseen]), unseen), columns);
        for (const id of unseen) tellFault(newsloomError('not-found', { what: 'outlet', id }));
        if (unseen.size > 0) process.exitCode = 1;
      });
    });
}

const columns: Columns<RatedOutlet> = {
  domain: ({ domain }) => domain,
  name: ({ name }) => name,
  country: ({ country }) => country,
  owner: ({ owner }) => owner,
  ratings: ({ ratings }) =>
    ratings
      .map(({ lean, factuality, rater }) => `${[lean, factuality].filter(Boolean).join(', ')} (${rater})`)
      .join('; '),
};

/** Passes outlets on and removes their domains from `unseen`. */
async function* seen(list: AsyncIterable<RatedOutlet>, unseen: Set<string>): AsyncGenerator<RatedOutlet> {
  for await (const outlet of list) {
    unseen.delete(outlet.domain);
    yield outlet;
  }
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
  if (!result) throw newsloomError('unexpected', { reason: 'the preview gave no result' });
  return result.value;
}

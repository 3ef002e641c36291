import { userInfo } from 'node:os';
import { loadConfig } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { audit, type Db, pendingMigrations, restore } from '@newsloom/store';
import type { Command } from 'commander';
import { printLine, tell } from '../output.ts';
import { openProgressLine } from '../progress-line.ts';
import { restoreFiles } from '../restore-files.ts';
import { withStore } from '../session.ts';

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('put exports (JSON lines, gzipped or not) into an empty store, under the same ids and cursors')
    .argument('<file...>')
    .addHelpText(
      'after',
      `
Files of newsloom export stories, articles, outlets and changes, in any order; those of one store together. All goes in
or, after a fault, nothing. Feeds, page snapshots, keys, webhooks, failures and trails are not in exports: to move or
save a newsloom whole, use pg_dump (infra/backup.md).`,
    )
    .action(async (files: string[]) => {
      await withStore(loadConfig(process.env), (db) => restoreAll(db, files));
    });
}

async function restoreAll(db: Db, files: string[]): Promise<void> {
  const pending = await pendingMigrations(db);
  if (pending.length > 0)
    throw newsloomError('store-schema', { found: `without ${pending.join(', ')}`, wanted: 'all migrations' });
  const progress = openProgressLine();
  const now = new Date();
  const counts = await restore
    .intoEmpty(db, async (transaction) => {
      const counts = await restoreFiles(transaction, files, now, (done) => progress.say(words(done)));
      const entry = { actor: userInfo().username, action: 'restore', details: { files, effect: counts } };
      await audit.append(transaction, entry, now);
      return counts;
    })
    .finally(() => progress.end());
  await printLine(counts);
  if (counts.changes === 0 && counts.stories > 0)
    tell('The files have no changes: readers of the change feed must read everything again.');
}

const words = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');

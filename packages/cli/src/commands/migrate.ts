import { loadConfig } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { grantReader, migrate, READER } from '@newsloom/store';
import type { Command } from 'commander';
import { printLine, tell } from '../output.ts';
import { withStore } from '../session.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description(
      `bring the schema of the store up to date, and let the role ${READER} read the public views; safe to run from several places at once`,
    )
    .action(async () => {
      await withStore(loadConfig(process.env), async (db) => {
        const applied = await migrate(db);
        const reader = await grantReader(db);
        await printLine({ applied, reader });
        if (reader === 'ready') return;
        // The schema is up to date, so the command has not failed.
        const { message, remedy } = newsloomError('reader-role-missing', { role: READER });
        tell(`${message} ${remedy}`);
      });
    });
}

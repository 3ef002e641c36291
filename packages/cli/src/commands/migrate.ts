import { loadConfig } from '@newsloom/config';
import { migrate } from '@newsloom/store';
import type { Command } from 'commander';
import { printLine } from '../output.ts';
import { withStore } from '../session.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the schema of the store up to date; safe to run from several places at once')
    .action(async () => {
      await withStore(loadConfig(process.env), async (db) => {
        await printLine({ applied: await migrate(db) });
      });
    });
}

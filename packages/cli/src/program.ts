import { VERSION } from '@newsloom/config';
import { Command } from 'commander';
import { addAdminCommands } from './commands/admin.ts';
import { addExportCommand } from './commands/export.ts';
import { addFailedCommand } from './commands/failed.ts';
import { addFeedsCommand } from './commands/feeds.ts';
import { addImportCommand } from './commands/import.ts';
import { addInspectCommand } from './commands/inspect.ts';
import { addMigrateCommand } from './commands/migrate.ts';
import { addOutletsCommand } from './commands/outlets.ts';
import { addReplayCommand } from './commands/replay.ts';
import { addUpCommand } from './commands/up.ts';
import { addWorkerCommand } from './commands/worker.ts';

/** The `newsloom` command with all its parts. */
export function program(): Command {
  const root = new Command('newsloom')
    .description('Turns news feeds into finished, scored stories.')
    .version(VERSION)
    .showHelpAfterError('(newsloom --help says what there is)')
    .exitOverride()
    .addHelpText(
      'after',
      `
First steps:
  newsloom up                          everything on this machine, with a sample newsroom to look at
  newsloom up --feeds my-feeds.opml    the same, following your own feeds
  newsloom status                      what is done, what waits, what failed
  newsloom trace https://...           what happened to one article

Data goes to stdout as JSON lines, words for people go to stderr.
Exit codes: 0 done, 1 some inputs failed, 2 wrong use.`,
    );
  for (const add of [
    addUpCommand,
    addWorkerCommand,
    addMigrateCommand,
    addFeedsCommand,
    addOutletsCommand,
    addImportCommand,
    addExportCommand,
    addInspectCommand,
    addFailedCommand,
    addReplayCommand,
    addAdminCommands,
  ]) {
    add(root);
  }
  return root;
}

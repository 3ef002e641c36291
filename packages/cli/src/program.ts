import { VERSION } from '@newsloom/config';
import { Command } from 'commander';
import { terminalText } from './terminal-text.ts';

/** Where each command is. Only the called command is loaded, because every module delays the start. */
const loaders: Record<string, () => Promise<(program: Command) => void>> = {
  up: async () => (await import('./commands/up.ts')).addUpCommand,
  worker: async () => (await import('./commands/worker.ts')).addWorkerCommand,
  migrate: async () => (await import('./commands/migrate.ts')).addMigrateCommand,
  feeds: async () => (await import('./commands/feeds.ts')).addFeedsCommand,
  hosts: async () => (await import('./commands/hosts.ts')).addHostsCommand,
  outlets: async () => (await import('./commands/outlets.ts')).addOutletsCommand,
  keys: async () => (await import('./commands/keys.ts')).addKeysCommand,
  webhooks: async () => (await import('./commands/webhooks.ts')).addWebhooksCommand,
  import: async () => (await import('./commands/import.ts')).addImportCommand,
  restore: async () => (await import('./commands/restore.ts')).addRestoreCommand,
  export: async () => (await import('./commands/export.ts')).addExportCommand,
  inspect: async () => (await import('./commands/inspect.ts')).addInspectCommand,
  trace: async () => (await import('./commands/trace.ts')).addTraceCommand,
  mcp: async () => (await import('./commands/mcp.ts')).addMcpCommand,
  failed: async () => (await import('./commands/failed.ts')).addFailedCommand,
  replay: async () => (await import('./commands/replay.ts')).addReplayCommand,
  audit: async () => (await import('./commands/audit.ts')).addAuditCommand,
  status: async () => (await import('./commands/status.ts')).addStatusCommand,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctorCommand,
};

/** The `newsloom` command for `args`: with only the called command, or with all commands if none is called. */
export async function program(args: string[]): Promise<Command> {
  const root = new Command('newsloom')
    .description('Turns news feeds into finished, scored stories.')
    .version(VERSION)
    .showHelpAfterError('(newsloom --help lists the commands)')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(terminalText(text)) })
    .addHelpText(
      'after',
      `
First steps:
  newsloom up                          everything on this machine, with a sample newsroom to look at
  newsloom up --feeds my-feeds.opml    the same, following your own feeds
  newsloom status                      what is done, what waits, what failed
  newsloom trace https://...           what happened to one article

Data goes to stdout as JSON lines, lists as tables when it is a terminal; words for people go to stderr.
Exit codes: 0 done, 1 some inputs failed, 2 wrong use.`,
    );
  const called = loaders[args[0] ?? ''];
  for (const load of called ? [called] : Object.values(loaders)) (await load())(root);
  return root;
}

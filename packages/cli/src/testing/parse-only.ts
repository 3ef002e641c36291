import type { Command } from 'commander';
import { program } from '../program.ts';

/**
 * Reads a command line as `newsloom` does and runs nothing. Returns the options of the command that it names. Throws what
 * commander throws about a command, an argument or an option that does not exist or does not fit.
 */
export async function parseOnly(args: string[]): Promise<Record<string, unknown>> {
  const root = await program(args);
  let options: Record<string, unknown> = {};
  const silence = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
    if (command.commands.length === 0) {
      command.action(() => {
        options = command.opts();
      });
    }
    for (const child of command.commands) silence(child);
  };
  silence(root);
  await root.parseAsync(args, { from: 'user' });
  return options;
}

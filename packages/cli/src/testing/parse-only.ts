import type { Command } from 'commander';
import { program } from '../program.ts';

/**
 * Parses a command line as `newsloom` does and runs nothing. Returns the options of the command. Throws commander's
 * error for an unknown or invalid command, argument or option.
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

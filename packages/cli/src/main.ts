import { inspect } from 'node:util';
import { isNewsloomError } from '@newsloom/errors';
import { CommanderError } from 'commander';
import { tell } from './output.ts';
import { program } from './program.ts';

/** The command line: 0 done, 1 some inputs failed, 2 wrong use. */
try {
  const args = process.argv.slice(2);
  await (await program(args)).parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isNewsloomError(error)) {
    tell(`newsloom: ${error.message} [${error.code}]\n  ${error.remedy}`);
    return error.code === 'config-invalid' ? 2 : 1;
  }
  tell(inspect(error));
  return 1;
}

import { isNewsloomError } from '@newsloom/errors';
import { CommanderError } from 'commander';
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
    console.error(`newsloom: ${error.message} [${error.code}]\n  ${error.remedy}`);
    return error.code === 'config-invalid' ? 2 : 1;
  }
  console.error(error);
  return 1;
}

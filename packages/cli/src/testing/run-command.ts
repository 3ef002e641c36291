import { vi } from 'vitest';
import { program } from '../program.ts';

/**
 * Runs `newsloom ARGS` in this process, on the engines of `environment`. Returns its stdout as parsed JSON lines.
 * Throws what the command throws. Two commands must not run at the same time.
 */
export async function runCommand(args: string[], environment: Record<string, string>): Promise<unknown[]> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  let written = '';
  const keep = (text: unknown) => {
    written += text;
    return true;
  };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await (await program(args)).parseAsync(args, { from: 'user' });
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
    vi.unstubAllEnvs();
  }
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

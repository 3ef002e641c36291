import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

/** useradd and dpkg need these folders, which the PATH of a user often lacks. */
const SYSTEM_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/** The environment of every program that this package runs: without our variables, and with messages in English. */
export const environmentOf = (path: string, extra: Record<string, string> = {}): Record<string, string> => ({
  PATH: [path, ...SYSTEM_FOLDERS].filter((folder) => folder !== '').join(delimiter),
  LC_ALL: 'C',
  TZ: 'UTC',
  ...extra,
});

/** How a short program is run, for `timeoutMs` at most. `uid` and `gid` need root. */
export type RunOptions = {
  path: string;
  timeoutMs: number;
  uid?: number;
  gid?: number;
  environment?: Record<string, string>;
};

/** Runs a program to its end and returns its output of both streams. If it fails, throws an error with the output. */
export async function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { path, timeoutMs, environment, ...identity } = options;
  try {
    const { stdout, stderr } = await execFileAsync(command, args, {
      ...identity,
      cwd: '/', // ours may be closed to another user
      env: environmentOf(path, environment),
      timeout: timeoutMs,
      maxBuffer: 16 * 1024 * 1024, // apt-get and initdb write some kilobytes; this only stops a program that runs wild
    });
    return stdout + stderr;
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(output || `${command} failed`, { cause: error });
  }
}

/** The full name of the first of `names` that is an executable file in a folder of `path` (as in $PATH), or null. */
export async function findProgram(path: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, name);
      if (folder !== '' && (await isExecutable(file))) return file;
    }
  }
  return null;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

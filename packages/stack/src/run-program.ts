import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

/** useradd and dpkg live in, or need, folders that the PATH of a user often lacks. */
const SYSTEM_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/** The environment of every program that this package runs: nothing of ours leaks in, and messages are in English. */
export const environmentOf = (path: string, extra: Record<string, string> = {}): Record<string, string> => ({
  PATH: [path, ...SYSTEM_FOLDERS].filter((folder) => folder !== '').join(delimiter),
  LC_ALL: 'C',
  TZ: 'UTC',
  ...extra,
});

/** How a short program is run. `timeoutMs` is its bound; `uid` and `gid` need root. */
export type RunOptions = {
  path: string;
  timeoutMs: number;
  uid?: number;
  gid?: number;
  environment?: Record<string, string>;
};

/** Runs a program to its end and gives its output, both streams; an error that carries the output when it fails. */
export async function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { path, timeoutMs, environment, ...identity } = options;
  try {
    const { stdout, stderr } = await execFileAsync(command, args, {
      ...identity,
      cwd: '/', // ours may be closed to another user
      env: environmentOf(path, environment),
      timeout: timeoutMs,
      maxBuffer: 16 * 1024 * 1024, // apt-get and initdb write some kilobytes; this only stops a program gone mad
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

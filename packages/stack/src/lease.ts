import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentOwner, livePidOf } from './owner.ts';

/*
 * Who uses a server: one file per user, which names its process. The last user to leave stops the server. So a command
 * that attached to a running `newsloom up` does not stop the engines under it. All but `dropLeaseNow` need the lock of
 * the folder.
 */

/** Records that this process uses the server of `folder`. Returns the path of the lease. */
export async function takeLease(folder: string): Promise<string> {
  const users = join(folder, 'users');
  await mkdir(users, { recursive: true, mode: 0o700 });
  const file = join(users, randomUUID());
  await writeFile(file, await currentOwner(), { mode: 0o600 });
  return file;
}

/** Gives a lease back. */
export const dropLease = (file: string): Promise<void> => rm(file, { force: true });

/**
 * Gives a lease back in an exit handler, where nothing can be awaited. Says whether it was the last. Takes no lock: a
 * process that takes the server over at this moment finds it ending, and waits for that.
 */
export function dropLeaseNow(file: string): boolean {
  rmSync(file, { force: true });
  const users = dirname(file);
  return !readdirSync(users).some((name) => isOfRunning(join(users, name)));
}

/** Says whether the process of a lease runs. If signalling it is not permitted, it runs as another user. */
function isOfRunning(lease: string): boolean {
  try {
    return process.kill(Number.parseInt(readFileSync(lease, 'utf8'), 10), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Says whether anyone still uses the server of `folder`; the leases of dead processes are removed. */
export async function isLeased(folder: string): Promise<boolean> {
  const users = join(folder, 'users');
  const files = (await readdir(users).catch(() => [])).map((name) => join(users, name));
  const alive = await Promise.all(
    files.map(async (file) => {
      const lives = (await livePidOf(await readFile(file, 'utf8').catch(() => ''))) !== null;
      if (!lives) await rm(file, { force: true });
      return lives;
    }),
  );
  return alive.includes(true);
}

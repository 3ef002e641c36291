import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsloomError } from '@newsloom/errors';
import { currentOwner, livePidOf } from './owner.ts';
import { until } from './until.ts';

const LOCK = /^lock\.(\d+)$/;

/**
 * Runs `work` while holding the lock of `folder`. Waits up to `waitMs` for it. The lock of a dead process does not
 * count. Throws `home-in-use` when the holder lives and does not finish in time.
 *
 * A lock is a series of numbered files, and the highest counts: `lock.7` names its holder, or is empty when free. To
 * take it, a process creates `lock.8`, which the file system allows only once. The usual way is to remove a stale file
 * and create it again; then a slow process may remove the new lock of another.
 */
export async function withLock<T>(folder: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await until(waitMs, () => tryLock(folder));
  if (file === undefined) {
    const holder = (await highest(folder))?.owner ?? '';
    throw newsloomError('home-in-use', { home: folder, pid: holder.split(' ')[0] ?? '' });
  }
  try {
    return await work();
  } finally {
    // If the whole folder was removed meanwhile, there is nothing to free.
    await truncate(file).catch(() => {});
  }
}

async function tryLock(folder: string): Promise<string | undefined> {
  const before = await highest(folder);
  if (before && (await livePidOf(before.owner)) !== null) return undefined;
  const number = (before?.number ?? 0) + 1;
  const file = join(folder, `lock.${number}`);
  if (!(await createWhole(file, await currentOwner()))) return undefined;
  const numbers = await lockNumbers(folder);
  if (numbers.some((other) => other > number)) {
    // We were too slow: other processes held and freed the lock meanwhile, and removed the number that we took.
    await rm(file, { force: true });
    return undefined;
  }
  await Promise.all(numbers.map((other) => other < number && rm(join(folder, `lock.${other}`), { force: true })));
  return file;
}

async function highest(folder: string): Promise<{ number: number; owner: string } | null> {
  const number = Math.max(0, ...(await lockNumbers(folder)));
  if (number === 0) return null;
  const owner = await readFile(join(folder, `lock.${number}`), 'utf8').catch(() => '');
  return { number, owner };
}

async function lockNumbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => Number(name.match(LOCK)?.[1] ?? Number.NaN) || []);
}

/**
 * Creates a file that holds `text` from its first moment (so that nobody reads it half-written); false if it exists.
 */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

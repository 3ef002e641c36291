import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newsloomError, reasonOf } from '@newsloom/errors';

/**
 * Makes a folder that is closed to others, and those above it, unless they are there. Throws `home-unusable`.
 * One by one: where the system lets nobody make a folder, as in /proc, `mkdir` with `recursive` never comes to an end.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (error) {
    throw newsloomError('home-unusable', { folder, reason: reasonOf(error) }, { cause: error });
  }
}

async function make(folder: string): Promise<void> {
  const above = dirname(folder);
  if (above !== folder && !(await isFolder(above))) await make(above);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newsloomError, reasonOf } from '@newsloom/errors';

/**
 * Makes a folder that is closed to other users, and the folders above it, if they do not exist. Makes them one by one:
 * where the system allows no new folder, as in /proc, `mkdir` with `recursive` never ends. Throws `home-unusable`.
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

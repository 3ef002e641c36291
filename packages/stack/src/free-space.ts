import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type NewsloomError, newsloomError } from '@newsloom/errors';

const GIB = 1024 ** 3;

/**
 * PostgreSQL stops when its disk is full. A busy installation writes a few hundred MB an hour, so there is time to
 * react.
 */
const LEAST_FREE_BYTES = GIB;

/** The space of the disk that a folder is on, in bytes. */
export type Space = { folder: string; free: number; size: number };

/** The space where `folder` is, or will be made. Throws the error of the system. */
export async function spaceAt(folder: string): Promise<Space> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { folder, free: bavail * bsize, size: blocks * bsize };
  } catch (error) {
    const above = dirname(folder);
    if (above === folder) throw error;
    return spaceAt(above);
  }
}

/** Says that there is less space than is needed to react in time: `disk-nearly-full`, or null. */
export function spaceFault({ folder, free, size }: Space): NewsloomError | null {
  if (free >= LEAST_FREE_BYTES) return null;
  return newsloomError('disk-nearly-full', { folder, free: gib(free), size: gib(size) });
}

/** Bytes in GiB, with one decimal. */
export const gib = (bytes: number): string => (bytes / GIB).toFixed(1);

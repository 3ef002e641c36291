import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { z } from 'zod';
import { print, printBytes } from './output.ts';

/** Where an export goes. */
export type ExportOutput = {
  /** The key of the last row that an interrupted run wrote; null for a new export. */
  after: string | null;
  write(chunk: string | Uint8Array): Promise<void>;
  /** Records that all rows up to this key are written. */
  reached(last: string): Promise<void>;
  end(): Promise<void>;
};

export const standardOutput: ExportOutput = {
  after: null,
  write: (chunk) => (typeof chunk === 'string' ? print(chunk) : printBytes(chunk)),
  reached: async () => {},
  end: async () => {},
};

const placeSchema = z.object({ of: z.string(), bytes: z.int().nonnegative(), after: z.string() });
type Place = z.infer<typeof placeSchema>;

/**
 * Opens a file. `FILE.place` beside it records the progress until the file is complete: an interrupted run of the same
 * export, identified by `of`, continues from there. If `of` is null, each run begins anew. Throws `output-unwritable`.
 */
export async function fileOutput(path: string, of: string | null): Promise<ExportOutput> {
  const placePath = `${path}.place`;
  const known = of === null ? null : await placeOf(placePath, of);
  const { file, place } = await orUnwritable(path, () => opened(path, known));
  let bytes = place?.bytes ?? 0;
  return {
    after: place?.after ?? null,
    async write(chunk) {
      const data = Buffer.from(chunk);
      await orUnwritable(path, async () => {
        for (let done = 0; done < data.length; )
          done += (await file.write(data, done, null, bytes + done)).bytesWritten;
      });
      bytes += data.length;
    },
    async reached(last) {
      if (of === null) return;
      const reached: Place = { of, bytes, after: last };
      await orUnwritable(placePath, async () => {
        await writeFile(`${placePath}.new`, JSON.stringify(reached));
        await rename(`${placePath}.new`, placePath); // Never half written, even if this process is killed now.
      });
    },
    async end() {
      await orUnwritable(path, async () => {
        await file.sync();
        await file.close();
        await rm(placePath, { force: true });
      });
    },
  };
}

/** The recorded progress, if it belongs to this export. */
async function placeOf(path: string, of: string): Promise<Place | null> {
  try {
    const place = placeSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return place.of === of ? place : null;
  } catch {
    return null;
  }
}

/** Opens a file for writing: cut off at the recorded place, or empty if there is none or the file is shorter. */
async function opened(path: string, place: Place | null): Promise<{ file: FileHandle; place: Place | null }> {
  if (place !== null) {
    const file = await open(path, 'r+').catch(() => null);
    if (file !== null && (await file.stat()).size >= place.bytes) {
      await file.truncate(place.bytes);
      return { file, place };
    }
    await file?.close();
  }
  return { file: await open(path, 'w'), place: null };
}

async function orUnwritable<T>(output: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw newsloomError('output-unwritable', { output, reason: reasonOf(error) }, { cause: error });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newsloomError, reasonOf, schemaFault } from '@newsloom/errors';
import type { z } from 'zod';

/**
 * Reads a JSON file with `schema`. Throws `input-unreadable` and `sample-invalid`, which name the place in the file.
 */
export function readContent<Schema extends z.ZodType>(file: URL, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(reading(file, () => JSON.parse(readFileSync(file, 'utf8'))));
  if (parsed.success) return parsed.data;
  throw newsloomError('sample-invalid', { file: basename(file.pathname), problems: schemaFault(parsed.error, 'file') });
}

/** The JSON files of a folder, sorted by name. Throws `input-unreadable`. */
export function contentFiles(folder: URL): URL[] {
  const names = reading(folder, () => readdirSync(folder));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => new URL(name, folder));
}

function reading<Content>(input: URL, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    throw newsloomError('input-unreadable', { input: fileURLToPath(input), reason: reasonOf(error) }, { cause: error });
  }
}

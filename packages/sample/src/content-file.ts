import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newsloomError, reasonOf } from '@newsloom/errors';
import type { z } from 'zod';

/** Reads a JSON file of `schema`. Throws `input-unreadable` and `sample-invalid`, which name the place in the file. */
export function readContent<Schema extends z.ZodType>(file: URL, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw newsloomError('sample-invalid', { file: basename(file.pathname), problems: problems.join('; ') });
}

function readJson(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw newsloomError('input-unreadable', { input: fileURLToPath(file), reason: reasonOf(error) }, { cause: error });
  }
}

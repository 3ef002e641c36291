import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { newsloomError, reasonOf } from '@newsloom/errors';

/** A line of a file, with its number from 1. */
export type InputLine = { number: number; text: string };

/** Far longer than any article line. A longer one means another kind of file. */
const LONGEST_LINE = 20_000_000;

/**
 * Reads a file, gzipped or not, line by line in bounded memory. Skips empty lines. Throws `input-unreadable`, and
 * `line-invalid` for a line above `LONGEST_LINE`.
 */
export async function* inputLines(file: string): AsyncGenerator<InputLine> {
  let number = 0;
  let rest = '';
  let isFirst = true;
  try {
    for await (const chunk of await textOf(file)) {
      // Some programs begin a file with a byte order mark, which JSON does not allow.
      const text = isFirst ? String(chunk).replace(/^\ufeff/, '') : String(chunk);
      isFirst = false;
      // Only the new chunk is split. To search a long line again with every chunk would take seconds.
      const [first = '', ...others] = text.split('\n');
      const lines = [rest + first, ...others];
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST_LINE) {
        throw newsloomError('line-invalid', { input: file, line: number + 1, reason: 'the line has no end' });
      }
      for (const text of lines) {
        number++;
        if (text.trim() !== '') yield { number, text };
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.name !== 'NewsloomError') {
      throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
    }
    throw error;
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

/** The text of a file. Its first two bytes say whether it is gzipped (RFC 1952 §2.3.1). */
async function textOf(file: string): Promise<Readable> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const bytes = createReadStream(file);
  const isGzip = buffer[0] === 0x1f && buffer[1] === 0x8b;
  if (!isGzip) return bytes.setEncoding('utf8');
  const unpacked = createGunzip();
  bytes.on('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked).setEncoding('utf8');
}

/** Parses a line as JSON. Throws `line-invalid`. */
export function parseJsonLine(input: string, line: InputLine): unknown {
  try {
    return JSON.parse(line.text);
  } catch (error) {
    throw newsloomError('line-invalid', { input, line: line.number, reason: reasonOf(error, 120) }, { cause: error });
  }
}

import { open, stat, truncate } from 'node:fs/promises';

/**
 * A larger log is emptied when the server starts. Normal running takes years to reach this, and it is small for a disk.
 */
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** How much of the log of a failed start is read: some hundred lines. */
const TAIL_BYTES = 64 * 1024;

/**
 * Prepares the log for a start: empties it if it is too large. Returns its size, where the output of this start begins.
 */
export async function prepareLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= MAX_LOG_BYTES) return size;
  await truncate(file);
  return 0;
}

/** What a server wrote to its log after the first `offset` bytes. */
export async function readLogFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(offset, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The line of a log that best says why a server did not start: the last error, else the last line. */
export function complaintIn(log: string): string {
  const lines = log.split('\n').flatMap((line) => line.trim() || []);
  const complaint = lines.findLast((line) => /fatal|panic|error|could not|can't|bad file/i.test(line));
  return complaint ?? lines.at(-1) ?? 'it said nothing';
}

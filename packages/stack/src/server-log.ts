import { open, stat, truncate } from 'node:fs/promises';

/** Beyond this the log starts afresh with the server: years of ordinary running, and nothing on a disk. */
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** What a failed start is judged by: some hundred lines. */
const TAIL_BYTES = 64 * 1024;

/** Makes the log ready for a start, emptying it when it has grown too large; gives its size, where the start begins. */
export async function prepareLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= MAX_LOG_BYTES) return size;
  await truncate(file);
  return 0;
}

/** What a server has written since the log had `offset` bytes. */
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

/** The line of a log that says best why a server did not start: the last complaint, else the last line. */
export function complaintIn(log: string): string {
  const lines = log.split('\n').flatMap((line) => line.trim() || []);
  const complaint = lines.findLast((line) => /fatal|panic|error|could not|can't|bad file/i.test(line));
  return complaint ?? lines.at(-1) ?? 'it said nothing';
}

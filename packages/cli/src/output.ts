import { once } from 'node:events';

/** Writes one value as a JSON line to stdout, and waits when the reader is slower than we are. */
export async function printLine(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}

/** Writes text to stdout. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes one line for people to stderr. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

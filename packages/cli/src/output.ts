import { once } from 'node:events';
import type { NewsloomError } from '@newsloom/errors';
import { jsonLine, terminalText } from './terminal-text.ts';

/** Writes one value as a JSON line to stdout, and waits for a slow reader. */
export async function printLine(value: unknown): Promise<void> {
  await write(`${jsonLine(value)}\n`);
}

/** Writes text to stdout: unchanged for a program, without control characters on a terminal. */
export async function print(text: string): Promise<void> {
  await write(process.stdout.isTTY ? terminalText(text) : text);
}

/** Writes bytes to stdout. Only for a stdout that is no terminal. */
export const printBytes = (bytes: Uint8Array): Promise<void> => write(bytes);

async function write(chunk: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

// A reader that stops early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes a line for people to stderr. */
export const tell = (line: string): void => {
  process.stderr.write(`${terminalText(line)}\n`);
};

/** Reports an invalid input on stderr; the command goes on. */
export const tellFault = ({ message, code }: NewsloomError): void => tell(`${message} [${code}]`);

/** Writes a line over the one before. For a stderr that is a terminal. */
export const retell = (line: string): void => {
  process.stderr.write(`\r\x1b[K${terminalText(line)}`);
};

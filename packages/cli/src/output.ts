import { once } from 'node:events';
import type { NewsloomError } from '@newsloom/errors';
import { jsonLine, terminalText } from './terminal-text.ts';

/** Writes one value as a JSON line to stdout, and waits when the reader is slower than we are. */
export async function printLine(value: unknown): Promise<void> {
  await write(`${jsonLine(value)}\n`);
}

/** Writes text to stdout: as it is for a program, without what a terminal would obey for a person. */
export async function print(text: string): Promise<void> {
  await write(process.stdout.isTTY ? terminalText(text) : text);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes words for people to stderr, on a line of their own. */
export const tell = (line: string): void => {
  process.stderr.write(`${terminalText(line)}\n`);
};

/** Tells people of an input that does not fit, when the rest goes on. */
export const tellFault = ({ message, code }: NewsloomError): void => tell(`${message} [${code}]`);

/** Writes a line over the one before; stderr is a terminal. */
export const retell = (line: string): void => {
  process.stderr.write(`\r\x1b[K${terminalText(line)}`);
};

import type { ExtractionChange, ExtractionFault } from '@newsloom/admin';
import { cutText } from '@newsloom/text';
import { terminalLine } from './terminal-text.ts';

/** In characters: enough to recognise an excerpt, and short enough that both values fit into a wide line. */
const WIDEST = 60;

/** A change of an article for a terminal: a heading, the changed fields, the diff of the text, an empty line. */
export function changeText(change: ExtractionChange | ExtractionFault): string {
  const heading = `${change.id}  ${terminalLine(change.url ?? '')}`.trimEnd();
  if ('error' in change) return linesOf([heading, `  ${change.error.message} [${change.error.code}]`, '']);
  const { words, keptLines, fields, diff } = change;
  // Rounded down, so that 100 % means all lines.
  const kept = Math.floor(keptLines * 100);
  const summary = `  words: ${words.before} → ${words.after}, ${kept} % of the lines stay`;
  const changed = Object.entries(fields).map(
    ([name, { before, after }]) => `  ${name}: ${shown(before)} → ${shown(after)}`,
  );
  return linesOf([heading, summary, ...changed, ...(diff === null ? [] : [diff.trimEnd()]), '']);
}

const linesOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');

function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const text = terminalLine(String(value ?? '–'));
  return text.length <= WIDEST ? text : `${cutText(text, WIDEST - 1)}…`;
}

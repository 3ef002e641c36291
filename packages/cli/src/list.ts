import { cutText } from '@newsloom/text';
import { print, printLine } from './output.ts';
import { terminalLine } from './terminal-text.ts';

/** The value of a table cell. Null and undefined give an empty cell. */
type Cell = string | number | Date | null | undefined;

/** The columns of a table: headings, and how to get the cell from a row. */
export type Columns<Row> = Record<string, (row: Row) => Cell>;

/** A time given as text, for a cell. */
export const timeIn = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The widest cell, enough for most addresses. Wider ones would break the line. */
const WIDEST = 80;

/** Writes a list to stdout: JSON lines for a program, a table on a terminal. */
export async function printList<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: Columns<Row>,
  isTerminal: boolean = process.stdout.isTTY,
): Promise<void> {
  if (!isTerminal) {
    for await (const row of rows) await printLine(row);
    return;
  }
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  for (const line of tableOf(all, columns)) await print(`${line}\n`);
}

/** The lines of a table: the headings, then the rows. Numbers are aligned to the right. */
export function tableOf<Row>(rows: readonly Row[], columns: Columns<Row>): string[] {
  const headings = Object.keys(columns);
  const cells = rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row)));
  const lines = [headings, ...cells].map((line) => line.map(textOf));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line, at) =>
    line
      .map((text, column) => {
        const isNumber = typeof cells[Math.max(at - 1, 0)]?.[column] === 'number';
        return isNumber ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return `${cell.toISOString().slice(0, 16).replace('T', ' ')}Z`;
  const text = terminalLine(String(cell ?? ''));
  return text.length <= WIDEST ? text : `${cutText(text, WIDEST - 1)}…`;
}

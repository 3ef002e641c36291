/** A number in a report: three significant digits, since no measurement here is more exact. */
export const figure = (value: number): string =>
  value.toLocaleString('en', value >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

/** A table in Markdown. Numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return [
    lineOf(head),
    lineOf(isNumber.map((number) => (number ? '--:' : '---'))),
    ...rows.map((row) => lineOf(row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)))),
  ].join('\n');
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

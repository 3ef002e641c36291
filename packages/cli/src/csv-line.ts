import { stringify } from 'csv-stringify/sync';

/**
 * A row as a line of CSV, the first with the heading above it. A spreadsheet runs a cell that begins with `=`, `+`,
 * `-`, `@`, a tab or a carriage return as a formula. An apostrophe before such a cell makes it text.
 */
export const csvLine = (row: object, isFirst: boolean): string =>
  stringify([row], { header: isFirst, escape_formulas: true, cast: { boolean: String } });

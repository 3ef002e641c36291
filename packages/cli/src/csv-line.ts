import { stringify } from 'csv-stringify/sync';

/**
 * A row as a line of CSV, under its heading where it is the first. A spreadsheet takes a cell that begins with `=`, `+`,
 * `-`, `@`, a tab or a carriage return for a formula and runs it: an apostrophe before it makes it a text.
 */
export const csvLine = (row: object, isFirst: boolean): string =>
  stringify([row], { header: isFirst, escape_formulas: true });

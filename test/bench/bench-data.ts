import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');

/** A data folder in NEWSLOOM_DATA. */
export const dataFolder = (name: string): string =>
  join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), name);

/** A program that scores results, in NEWSLOOM_BENCH. */
export const scorerFile = (name: string): string =>
  join(process.env.NEWSLOOM_BENCH ?? resolve(root, '../shared/bench'), name);

/** Says whether all of `paths` exist. If one is missing, prints that `name` is skipped because of it. */
export function isThere(name: string, ...paths: string[]): boolean {
  const missing = paths.find((path) => !existsSync(path));
  if (missing === undefined) return true;
  console.log(`${name}: skipped, since ${missing} is missing (set NEWSLOOM_DATA and NEWSLOOM_BENCH)`);
  return false;
}

/** The text of a file. Unpacks a file whose name ends in `.gz`. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** The lines of a file that are not empty. */
export const readLines = (path: string): string[] =>
  readText(path)
    .split('\n')
    .filter((line) => line !== '');

/** The rows of a JSONL file. */
export const readRows = <Row>(path: string): Row[] => readLines(path).map((line) => JSON.parse(line));

import { join } from 'node:path';
import type { Import } from '@newsloom/store';
import { importOf, parseArticleLine } from '../../packages/cli/src/article-line.ts';
import { dataFolder } from './bench-data.ts';

const folder = dataFolder('clustering');

/** 30,367 dated articles of eight years in order, cut at 1,500 characters. */
export const streamFile = join(folder, 'allsides-unlabelled.stream.jsonl.gz');

/** 585 articles of half a year, each with two or three about the same event. */
export const roundUpsFile = join(folder, 'allsides2021.dev.jsonl.gz');

/** Turns the lines of a file into imports, as `newsloom import` does. */
export const importsOf = (file: string, lines: readonly string[]): Import[] =>
  lines.map((text, index) => importOf(parseArticleLine(file, { number: index + 1, text })));

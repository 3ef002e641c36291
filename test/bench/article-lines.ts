import { join } from 'node:path';
import type { Import } from '@newsloom/store';
import { importOf, parseArticleLine } from '../../packages/cli/src/article-line.ts';
import { dataFolder } from './bench-data.ts';

const folder = dataFolder('clustering');

/** 30,367 dated articles of eight years in their order, cut at 1,500 characters. */
export const streamFile = join(folder, 'allsides-unlabelled.stream.jsonl.gz');

/** 585 articles of half a year, each with two or three about the same event. */
export const roundUpsFile = join(folder, 'allsides2021.dev.jsonl.gz');

/** The lines of a file as `newsloom import` hands them to the store. */
export const importsOf = (file: string, lines: readonly string[]): Import[] =>
  lines.map((text, index) => importOf(parseArticleLine(file, { number: index + 1, text })));

/**
 * Prints the pure work of articles as JSON: `node test/bench/pure-work-run.ts FILE LINES`. Its own process starts with
 * code that is not yet compiled, as an import does.
 */
import { importsOf } from './article-lines.ts';
import { readLines } from './bench-data.ts';
import { pureWorkOf } from './pure-work.ts';

const [file = '', lines = ''] = process.argv.slice(2);
console.log(JSON.stringify(pureWorkOf(importsOf(file, readLines(file).slice(0, Number(lines))))));

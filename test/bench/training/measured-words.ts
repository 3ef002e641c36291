/**
 * Measures in how many news articles English words are, on the unlabelled stream: `node
 * test/bench/training/measured-words.ts`. Writes them by level: at level n a word is in one article of 2^n to 2^(n+1).
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articleTerms } from '../../../packages/clustering/src/article-terms.ts';
import { dataFolder, readRows } from '../bench-data.ts';

type Line = { title: string; text: string | null };

/** Words of fewer articles are names and events of those years. */
const FEWEST = 30;

const language = 'en';
const lines = readRows<Line>(join(dataFolder('clustering'), 'allsides-unlabelled.stream.jsonl.gz'));
const counts = new Map<string, number>();
for (const { title, text } of lines) {
  for (const word of articleTerms({ title, text: text ?? '', language }).whole.keys()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const levels: string[][] = [];
for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < FEWEST) continue;
  const level = Math.floor(Math.log2(lines.length / count));
  levels[level] = [...(levels[level] ?? []), word];
}
const target = resolve(import.meta.dirname, '../../../packages/clustering/src/common-words/measured.json');
const list = Array.from(levels, (words) => JSON.stringify((words ?? []).join(' '))).join(',\n');
writeFileSync(target, `{ "${language}": [\n${list}\n] }\n`);

/**
 * Measures near-duplicate detection against labelled pairs: `node test/bench/duplicates.ts`.
 * The pairs are NEWSLOOM_DATA/clustering/neardup.dev.jsonl.gz; the stream for the speed is the unlabelled one beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareSignatures, fewestCommonBands, findDuplicates, type Signature, signatureOf } from '@newsloom/dedup';

type Content = { title: string; text: string };
type Pair = { kind: string; dup: boolean; a: Content; b: Content };
type Line = Content & { id: string; publishedAt: string | null };

const root = resolve(import.meta.dirname, '../..');
const folder = join(process.env.NEWSLOOM_DATA ?? resolve(root, '../shared/data'), 'clustering');
const pairsFile = join(folder, 'neardup.dev.jsonl.gz');
const streamFile = join(folder, 'allsides-unlabelled.stream.jsonl.gz');

function readLines<Row>(path: string): Row[] {
  const lines = gunzipSync(readFileSync(path)).toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const isCandidate = (a: Signature, b: Signature): boolean =>
  new Set(a.bands).intersection(new Set(b.bands)).size >= fewestCommonBands ||
  (a.textHash === b.textHash && a.textHash !== '');

function measurePairs(): void {
  const pairs = readLines<Pair>(pairsFile).map(({ kind, dup, a, b }) => ({
    kind,
    dup,
    a: signatureOf(a),
    b: signatureOf(b),
  }));
  const copies = pairs.filter(({ dup }) => dup);
  const found = pairs.filter(({ a, b }) => compareSignatures(a, b).kind !== null);
  const looked = found.filter(({ a, b }) => isCandidate(a, b));
  for (const [how, matches] of [
    ['every pair compared', found],
    ['through the bands', looked],
  ] as const) {
    const right = matches.filter(({ dup }) => dup).length;
    console.log(`${how}: precision ${percent(right, matches.length)}, recall ${percent(right, copies.length)}`);
  }
  for (const kind of new Set(pairs.map((pair) => pair.kind))) {
    const ofKind = pairs.filter((pair) => pair.kind === kind);
    const wrong = ofKind.filter((pair) => looked.includes(pair) !== pair.dup);
    console.log(`  ${kind}: ${ofKind.length - wrong.length} of ${ofKind.length} right`);
  }
}

function measureSpeed(): void {
  const articles = readLines<Line>(streamFile).map(({ id, title, text, publishedAt }) => ({
    id,
    title,
    text,
    publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
  }));
  const started = process.cpuUsage();
  const copies = findDuplicates(articles).filter(({ duplicateOf }) => duplicateOf !== null);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const rate = Math.round(articles.length / seconds);
  console.log(`stream: ${copies.length} copies among ${articles.length} articles, ${rate} articles a second of CPU`);
}

if (existsSync(pairsFile)) measurePairs();
else console.log(`duplicates: skipped, since ${pairsFile} is not there (set NEWSLOOM_DATA)`);
if (existsSync(streamFile)) measureSpeed();

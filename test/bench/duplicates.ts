/**
 * Measures near-duplicate detection against labelled pairs: `node test/bench/duplicates.ts`. The pairs are
 * NEWSLOOM_DATA/clustering/neardup.dev.jsonl.gz; the speed is measured on the unlabelled stream beside it.
 */
import { join } from 'node:path';
import { compareSignatures, FEWEST_COMMON_BANDS, findDuplicates, type Signature, signatureOf } from '@newsloom/dedup';
import { dataFolder, isThere, readRows } from './bench-data.ts';
import { countCpuMs } from './cpu-time.ts';

type Content = { title: string; text: string };
type Pair = { kind: string; dup: boolean; a: Content; b: Content };
type Line = Content & { id: string; publishedAt: string | null };

const folder = dataFolder('clustering');
const pairsFile = join(folder, 'neardup.dev.jsonl.gz');
const streamFile = join(folder, 'allsides-unlabelled.stream.jsonl.gz');

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const isCandidate = (a: Signature, b: Signature): boolean =>
  new Set(a.bands).intersection(new Set(b.bands)).size >= FEWEST_COMMON_BANDS ||
  (a.textHash === b.textHash && a.textHash !== '');

function measurePairs(): void {
  const pairs = readRows<Pair>(pairsFile).map(({ kind, dup, a, b }) => ({
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
  const articles = readRows<Line>(streamFile).map(({ id, title, text, publishedAt }) => ({
    id,
    title,
    text,
    publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
    url: null,
    outlet: null,
  }));
  const cpuMs = countCpuMs();
  const copies = findDuplicates(articles).filter(({ duplicateOf }) => duplicateOf !== null);
  const rate = Math.round((1000 * articles.length) / cpuMs());
  console.log(`stream: ${copies.length} copies among ${articles.length} articles, ${rate} articles a second of CPU`);
}

if (isThere('duplicates', pairsFile)) measurePairs();
if (isThere('duplicates in a stream', streamFile)) measureSpeed();

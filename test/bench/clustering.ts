/**
 * Measures story clustering against labelled stories: `node test/bench/clustering.ts`. With `--sheet` it also prints
 * the worst mixed stories and the worst split events, for a person to read; with `--orders` how well the stories agree
 * when the same articles arrive in another order. Then it prints the results for pairs that people labelled, and every
 * joined pair of pages that have little to do with each other. The sets are NEWSLOOM_DATA/clustering/*.dev.jsonl.gz,
 * the pages NEWSLOOM_DATA/extraction/{news2023,fundus}, the scorer NEWSLOOM_BENCH/cluster_eval.mjs.
 */
import { join } from 'node:path';
import { type ClusterArticle, cluster } from '@newsloom/clustering';
import { dataFolder, isThere, readRows, scorerFile } from './bench-data.ts';
import { orderAgreement } from './clustering-orders.ts';
import { type Placed, sheetOf } from './clustering-sheet.ts';
import { countCpuMs } from './cpu-time.ts';
import { reportOnFew } from './few-articles.ts';
import { table } from './report-table.ts';
import { scoresOf } from './scorer.ts';

type Line = {
  id: string;
  story?: string | null;
  title: string;
  text: string | null;
  lang: string | null;
  publishedAt: string | null;
};
type Scores = { bcubed: { p: number; r: number; f1: number } };

const SETS = ['allsides', 'allsides2021', 'uci36h', 'wikinews', 'basil', 'ecbplus', 'googlenews2013'];

const fileOf = (name: string): string => join(dataFolder('clustering'), `${name}.jsonl.gz`);
const scorer = scorerFile('cluster_eval.mjs');

const articleOf = ({ id, title, text, lang, publishedAt }: Line): ClusterArticle => ({
  id,
  title,
  text: text ?? '',
  language: lang,
  publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
});

/** The BCubed scores of one set in percent, with its distractors if any, and articles per second of CPU. */
function measure(name: string, distractors: Line[]) {
  const gold = fileOf(`${name}.dev`);
  const lines = [...readRows<Line>(gold), ...distractors].sort((a, b) =>
    distractors.length === 0 ? 0 : Date.parse(a.publishedAt ?? '') - Date.parse(b.publishedAt ?? ''),
  );
  const articles = lines.map(articleOf);
  const cpuMs = countCpuMs();
  const assigned = cluster(articles);
  const rate = (1000 * articles.length) / cpuMs();
  const output = assigned.map(({ id, storyId }) => JSON.stringify({ id, cluster: storyId })).join('\n');
  const { bcubed }: Scores = JSON.parse(scoresOf(scorer, output, (file) => [gold, file, '--json']));
  const stories = new Map(assigned.map(({ id, storyId }) => [id, storyId]));
  const placed = lines.flatMap(({ id, title, story }): Placed[] => {
    const storyId = stories.get(id);
    return story && storyId ? [{ title, gold: story, storyId }] : [];
  });
  return { ...bcubed, rate, placed };
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** Agreement of the stories of other orders of arrival with those of the order of events, in percent. */
function reportOrders(): void {
  const rows = SETS.map((name) => {
    const { late, shuffled } = orderAgreement(readRows<Line>(fileOf(`${name}.dev`)).map(articleOf));
    return [name, percent(late), percent(shuffled)];
  });
  console.log(table(['set', 'late by up to 20 places', 'in any order'], rows));
}

function report(): void {
  const results = SETS.map((name) => ({ name, ...measure(name, []) }));
  const mean = results.reduce((sum, { f1 }) => sum + f1, 0) / results.length;
  const stream = fileOf('allsides-unlabelled.stream');
  const dense = isThere('clustering in a stream', stream)
    ? [{ name: 'allsides among 30,367 others', ...measure('allsides', readRows<Line>(stream)) }]
    : [];
  const rows = [...results, ...dense].map(({ name, p, r, f1, rate }) => [name, 100 * p, 100 * r, 100 * f1, rate]);
  console.log(table(['set', 'precision', 'recall', 'BCubed F1', 'articles a second of CPU'], rows));
  if (process.argv.includes('--sheet')) {
    for (const { name, placed } of [...results, ...dense]) console.log(sheetOf(name, placed));
  }
  if (process.argv.includes('--orders')) reportOrders();
  reportOnFew();
  console.log(`mean F1 of the ${SETS.length} sets: ${percent(mean)}`);
}

if (isThere('clustering', scorer, ...SETS.map((name) => fileOf(`${name}.dev`)))) report();

/**
 * Trains the decisions of the clusterer on the labelled sets, and writes them as data with their report to
 * `packages/clustering/src/models`: `node test/bench/clustering-training.ts`. The sets are
 * NEWSLOOM_DATA/clustering/*.dev.jsonl.gz. Takes some ten minutes, most of them for the report: each set is clustered by
 * decisions trained on other stories, and scored by those that they were not trained on (folds), and by decisions
 * trained on the other sets. `--quick` writes the decisions without a report.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Model } from '@newsloom/clustering';
import { isThere } from './bench-data.ts';
import { table } from './report-table.ts';
import {
  foldOf,
  type LabelledSet,
  readPages,
  readPairs,
  readSet,
  setNames,
  sparse,
  trainingFiles,
} from './training/labelled-set.ts';
import { scoresOfSet } from './training/scores-of-set.ts';
import { type Trained, train } from './training/train.ts';

const FOLDER = resolve(import.meta.dirname, '../../packages/clustering/src/models');

/** Sets of long texts over years, which are thinned out to stores that have just begun. */
const SPARSE = ['allsides', 'wikinews'];

/** Stories are dealt to this many folds. With more, a fold of the smallest set has a handful of stories. */
const FOLDS = 3;

/** BCubed F1 in percent of one set. */
type Report = { set: string; fitted: number; otherStories: number; spread: number; otherSets: number };

const percent = (share: number): number => Math.round(1000 * share) / 10;

function reportOf(sets: readonly LabelledSet[], others: readonly LabelledSet[], trained: Trained): Report[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const models = train([...sets, ...others].map((set) => foldOf(set, fold, FOLDS, false)));
    return sets.map((set) => scoresOfSet(set, models, foldOf(set, fold, FOLDS, true)).f1);
  });
  return sets.map((set, at) => {
    const scores = folds.map((fold) => fold[at] ?? 0);
    return {
      set: set.name,
      fitted: percent(scoresOfSet(set, trained).f1),
      otherStories: percent(scores.reduce((sum, score) => sum + score, 0) / FOLDS),
      spread: percent(Math.max(...scores) - Math.min(...scores)),
      otherSets: percent(scoresOfSet(set, train([...sets.filter((other) => other !== set), ...others])).f1),
    };
  });
}

/** Four digits say more than the sets can. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;

function write(name: string, model: Model, report: readonly Report[]): void {
  const { trees, ...rest } = model;
  const trained = `node test/bench/clustering-training.ts, on the dev part of ${setNames.join(', ')}`;
  const lines = trees.list.map((tree) => JSON.stringify(tree, rounded)).join(',\n');
  const head = JSON.stringify({ trained, report, model: rest }, rounded, 1).replace(/\n {1}\}\n\}$/, '');
  const numbers = `"share": ${trees.share}, "bias": ${JSON.stringify(trees.bias, rounded)}`;
  writeFileSync(join(FOLDER, `${name}.json`), `${head},\n"trees": { ${numbers}, "list": [\n${lines}\n] } } }\n`);
}

if (isThere('training', ...trainingFiles)) {
  const sets = setNames.map(readSet);
  const others = [readPages(), ...readPairs(), ...sets.filter(({ name }) => SPARSE.includes(name)).map(sparse)];
  const trained = train([...sets, ...others]);
  write('first', trained.first, []);
  write('look', trained.look, []);
  if (!process.argv.includes('--quick')) {
    const report = reportOf(sets, others, trained);
    write('first', trained.first, report);
    write('look', trained.look, report);
    const rows = report.map((one) => [one.set, one.fitted, one.otherStories, one.spread, one.otherSets]);
    console.log(table(['set', 'fitted', 'by other stories', 'spread', 'by other sets'], rows));
  }
}

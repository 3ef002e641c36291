/**
 * Trains the decisions of the clusterer on the labelled sets, and writes them as data with their report to
 * `packages/clustering/src/models`: `node test/bench/clustering-training.ts`. The sets are
 * NEWSLOOM_DATA/clustering/*.dev.jsonl.gz and the pages of NEWSLOOM_DATA/extraction/wcxb. The report is the BCubed F1
 * of each set with the written decisions, and with decisions trained without the stories that are scored (two folds).
 * Takes some five minutes. `--quick` leaves the report out; `--other-sets` also scores each set with decisions trained
 * on the other sets.
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
  SET_NAMES,
  sparse,
  TRAINING_FILES,
} from './training/labelled-set.ts';
import { scoresOfSet } from './training/scores-of-set.ts';
import { type Trained, train } from './training/train.ts';

const FOLDER = resolve(import.meta.dirname, '../../packages/clustering/src/models');

/** Sets of long texts over years. They are also thinned out, to imitate stores that have just begun. */
const SPARSE = ['allsides', 'wikinews'];

/** The folds to which stories are dealt. Each is as large a part as what is held back of the sets elsewhere. */
const FOLDS = 2;

/** BCubed F1 of one set, in percent. */
type Report = { set: string; fitted: number; otherStories: number; spread: number };

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
    };
  });
}

/** Prints how well each set is clustered by decisions that were trained on the other sets: by news of another kind. */
function tellOtherSets(sets: readonly LabelledSet[], others: readonly LabelledSet[]): void {
  for (const set of sets) {
    const { f1 } = scoresOfSet(set, train([...sets.filter((other) => other !== set), ...others]));
    console.log(`${set.name}, by the other sets: ${percent(f1)}`);
  }
}

/**
 * Rounds to five digits, which is more than the sets can determine. A bound is a value that articles have, such as one
 * day, so it stays exact.
 */
const rounded = (key: string, value: unknown): unknown => {
  if (key === 'bound' && Array.isArray(value)) return value.map(String);
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
};

/** A tree as JSON, with its bounds as numbers again. */
const treeLine = (tree: Model['trees']['list'][number]): string =>
  JSON.stringify(tree, rounded).replace(/"(-?[\d.e+-]+)"/g, '$1');

function write(name: string, model: Model, report: readonly Report[]): void {
  const { trees, ...rest } = model;
  const trained = `node test/bench/clustering-training.ts, on the dev part of ${SET_NAMES.join(', ')}`;
  const lines = trees.list.map(treeLine).join(',\n');
  const head = JSON.stringify({ trained, report, model: rest }, rounded, 1).replace(/\n {1}\}\n\}$/, '');
  const numbers = `"share": ${trees.share}, "bias": ${JSON.stringify(trees.bias, rounded)}`;
  writeFileSync(join(FOLDER, `${name}.json`), `${head},\n"trees": { ${numbers}, "list": [\n${lines}\n] } } }\n`);
}

if (isThere('training', ...TRAINING_FILES)) {
  const sets = SET_NAMES.map(readSet);
  const others = [readPages(), ...readPairs(), ...sets.filter(({ name }) => SPARSE.includes(name)).map(sparse)];
  const trained = train([...sets, ...others]);
  write('first', trained.first, []);
  write('look', trained.look, []);
  if (process.argv.includes('--other-sets')) tellOtherSets(sets, others);
  if (!process.argv.includes('--quick')) {
    const report = reportOf(sets, others, trained);
    write('first', trained.first, report);
    write('look', trained.look, report);
    const rows = report.map((one) => [one.set, one.fitted, one.otherStories, one.spread]);
    console.log(table(['set', 'fitted', 'by other stories', 'spread'], rows));
  }
}

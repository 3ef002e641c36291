/**
 * Trains the block models of `packages/extraction`, without and with Readability's opinion, and writes them as data with
 * their report: `node test/bench/extraction-training.ts`. Takes some minutes; `--quick` leaves the report out. The pages are
 * NEWSLOOM_DATA/extraction and its folders news2023, fundus and wcxb; the report needs NEWSLOOM_BENCH/extract_eval.mjs.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BLOCK_FEATURE_NAMES, OPINION_FEATURE_NAMES } from '@newsloom/extraction';
import { type BoostedTrees, fitTrees, probabilityBy, type TreeSettings } from '@newsloom/trees';
import { dataFolder, isThere } from './bench-data.ts';
import { type BlockModels, crossValidated } from './training/cross-validation.ts';
import { type LabelledPage, PAGE_SETS, readPages, weightOf } from './training/labelled-page.ts';

const MODELS = resolve(import.meta.dirname, '../../packages/extraction/src/models');

/** The models by the file that each is written to, with the features that it reads: the first of each row. */
const FEATURES = {
  'block-model.json': BLOCK_FEATURE_NAMES,
  'opinion-model.json': [...BLOCK_FEATURE_NAMES, ...OPINION_FEATURE_NAMES],
};

/** Chosen by the report: more or deeper trees fit the training pages better, and other pages no better. */
const SETTINGS: TreeSettings = {
  trees: 240,
  depth: 4,
  rate: 0.08,
  leafRows: 40,
  ridge: 1,
  rowShare: 0.6,
  columnShare: 0.3,
  seed: 1,
};

function train(pages: readonly LabelledPage[], features: readonly string[]): BoostedTrees {
  const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ ...block, weight: weightOf(page, block) })));
  const told = blocks.filter(({ weight }) => weight > 0);
  return fitTrees(
    {
      columns: features.map((_, column) => Float32Array.from(told, ({ row }) => row[column] ?? 0)),
      labels: told.map(({ share }) => share),
      weights: told.map(({ weight }) => weight),
    },
    SETTINGS,
  );
}

const trainBoth = (pages: readonly LabelledPage[]): BlockModels => ({
  alone: probabilityBy(train(pages, FEATURES['block-model.json'])),
  withOpinion: probabilityBy(train(pages, FEATURES['opinion-model.json'])),
});

/** Five digits are more than the pages can determine. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;

function write(file: keyof typeof FEATURES, { bias, list }: BoostedTrees, report: unknown): void {
  const features = FEATURES[file];
  const head = { trained: 'node test/bench/extraction-training.ts', pages: PAGE_SETS, report, features };
  const lines = list.map((tree) => JSON.stringify(tree, rounded)).join(',\n');
  const start = JSON.stringify(head, rounded, 1).slice(0, -2);
  writeFileSync(
    join(MODELS, file),
    `${start},\n"trees": { "bias": ${bias.toPrecision(5)}, "list": [\n${lines}\n] } }\n`,
  );
}

const data = dataFolder('extraction');
if (isThere('training', data)) {
  const pages = PAGE_SETS.flatMap((set) => readPages(join(data, set.folder), set.name));
  const report = process.argv.includes('--quick') ? null : await crossValidated(pages, trainBoth);
  for (const file of Object.keys(FEATURES) as (keyof typeof FEATURES)[]) {
    write(file, train(pages, FEATURES[file]), report);
  }
  if (report) console.table(report);
}

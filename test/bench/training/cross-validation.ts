import { pathToFileURL } from 'node:url';
import { decideBlocks, isUnsure, NO_OPINION, withOpinion } from '@newsloom/extraction';
import { hash32 } from '@newsloom/text';
import { scorerFile } from '../bench-data.ts';
import { type LabelledPage, PAGE_SETS } from './labelled-page.ts';

/** The folds to which pages are dealt, by their site. */
const FOLDS = 5;

/**
 * F1, precision and recall of a set, with texts made by models that never saw a page of the same sites. `rules` is the
 * F1 of Readability with the clean-up, without a model. `unsure` is the share of pages for which Readability was asked.
 */
export type ValidatedSet = {
  set: string;
  pages: number;
  unsure: number;
  rules: number;
  f1: number;
  precision: number;
  recall: number;
};

type Probability = (row: Float32Array) => number;

/** The two models of blocks: without and with Readability's opinion. */
export type BlockModels = { alone: Probability; withOpinion: Probability };

type Train = (pages: readonly LabelledPage[]) => BlockModels;

type Counts = { tp: number; fp: number; fn: number };

/** Five times, trains on four folds and judges the fifth. */
export async function crossValidated(pages: readonly LabelledPage[], train: Train): Promise<ValidatedSet[]> {
  const { pageCounts, aggregate } = await import(pathToFileURL(scorerFile('extract_eval.mjs')).href);
  const texts = new Map<string, string>();
  const unsure = new Set<LabelledPage>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = train(pages.filter((page) => foldOf(page) !== fold));
    for (const page of pages.filter((other) => foldOf(other) === fold)) {
      const first = page.blocks.map(({ row }) => models.alone(row));
      const asks = isUnsure(page.facts.blocks, first);
      if (asks) unsure.add(page);
      const decisions = asks
        ? decideBlocks(
            page.facts,
            page.blocks.map(({ row }) => models.withOpinion(row)),
          )
        : decideBlocks(withOpinion(page.facts, NO_OPINION), first);
      const chosen = page.blocks.filter((_, at) => decisions[at]?.isText === true);
      texts.set(`${page.set} ${page.id}`, chosen.map(({ text }) => text).join('\n\n'));
    }
  }
  return PAGE_SETS.map(({ name }) => {
    const own = pages.filter(({ set }) => set === name);
    const scoreOf = (textOf: (page: LabelledPage) => string) => {
      const counts: Counts[] = own.map((page) => pageCounts(page.truth, textOf(page)));
      return aggregate(counts);
    };
    const learned = scoreOf((page) => texts.get(`${page.set} ${page.id}`) ?? '');
    const rules = scoreOf((page) =>
      page.facts.blocks
        .filter(({ isKept }) => isKept)
        .map(({ text }) => text)
        .join('\n\n'),
    );
    const { f1, precision, recall } = learned;
    return {
      set: name,
      pages: own.length,
      unsure: digits(own.filter((page) => unsure.has(page)).length / own.length),
      rules: digits(rules.f1),
      f1: digits(f1),
      precision: digits(precision),
      recall: digits(recall),
    };
  });
}

/** The fold of a site: the same in every run. */
const foldOf = ({ site }: LabelledPage): number => hash32(site) % FOLDS;

const digits = (score: number): number => Math.round(score * 10_000) / 10_000;

/**
 * Trains the ranking of sentences of `packages/summary`, and writes it as data with its report: `node
 * test/bench/summary-training.ts`. Takes about a minute; `--quick` leaves the report out. The stories are
 * NEWSLOOM_DATA/summaries. The report is the ROUGE of key points by rankings that never saw the story (five folds),
 * compared with that of the first sentence of each article.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explainSummary, FEATURE_NAMES, type Ranking, summarise } from '@newsloom/summary';
import { hash32 } from '@newsloom/text';
import { dataFolder, isThere } from './bench-data.ts';
import { REFERENCE_SETS, type Reference, readReferences } from './training/reference-story.ts';
import { fitRidge, type Row } from './training/ridge-regression.ts';
import { rougeOf, tokensOf } from './training/rouge.ts';

const FILE = resolve(import.meta.dirname, '../../packages/summary/src/models/ranking.json');

const FOLDS = 5;

/**
 * In units of the total row weight of about a thousand stories. Ten times more or less changes ROUGE-1 by less than
 * .001.
 */
const PENALTY = 5;

/** Digits of a weight. More digits do not change the order of any sentences. */
const DIGITS = 4;

const foldOf = ({ story }: Reference): number => hash32(story.id) % FOLDS;

/**
 * The worth of a sentence: the words and pairs of words that it shares with the editors' summary, and the part of the
 * summary that they are.
 */
function worthOf(text: string, reference: readonly string[]): number {
  const tokens = tokensOf(text);
  const [one, two] = [rougeOf(tokens, reference, 1), rougeOf(tokens, reference, 2)];
  return 0.4 * one.precision + 0.3 * two.precision + 0.3 * one.f1;
}

/** The sentences of a story that can stand alone, as rows. The rows of each story have the same total weight. */
function rowsOf({ input, summary }: Reference): Row[] {
  const fit = explainSummary(input).filter(({ value }) => value !== null);
  const reference = tokensOf(summary);
  return fit.map(({ text, features }) => ({
    features: FEATURE_NAMES.map((name) => features[name]),
    value: worthOf(text, reference),
    weight: 1 / fit.length,
  }));
}

function train(rows: readonly Row[]): Ranking {
  const { intercept, weights } = fitRidge(rows, PENALTY);
  const rounded = (weight: number): number => Number(weight.toFixed(DIGITS));
  return {
    intercept: rounded(intercept),
    weights: Object.fromEntries(
      FEATURE_NAMES.map((name, place) => [name, rounded(weights[place] ?? 0)]),
    ) as Ranking['weights'],
  };
}

/** ROUGE-1 and ROUGE-2 of the first words of texts, as the scorer counts them. */
function scoresOf(stories: readonly Reference[], words: number, textOf: (story: Reference) => string) {
  const scores = stories.map((story) => {
    const tokens = tokensOf(textOf(story).split(/\s+/).slice(0, words).join(' '));
    const reference = tokensOf(story.summary);
    return { rouge1: rougeOf(tokens, reference, 1).f1, rouge2: rougeOf(tokens, reference, 2).f1 };
  });
  const mean = (pick: (score: (typeof scores)[number]) => number): number =>
    Number((scores.reduce((sum, score) => sum + pick(score), 0) / scores.length).toFixed(DIGITS));
  return { rouge1: mean(({ rouge1 }) => rouge1), rouge2: mean(({ rouge2 }) => rouge2) };
}

const pointsOf = ({ input }: Reference, ranking: Ranking): string =>
  summarise(input, { ranking })
    .keyPoints.map(({ text }) => text)
    .join(' ');

const openingsOf = ({ input }: Reference): string =>
  input.articles.map(({ digest }) => digest.text.slice(digest.sentences[0]?.[0], digest.sentences[0]?.[1])).join(' ');

if (isThere('summary training', ...REFERENCE_SETS.map(({ file }) => join(dataFolder('summaries'), file)))) {
  const sets = REFERENCE_SETS.map((set) => ({ ...set, stories: readReferences(set) }));
  const all = sets.flatMap(({ stories }) => stories).map((story) => ({ story, rows: rowsOf(story) }));
  const learned = train(all.flatMap(({ rows }) => rows));
  const isQuick = process.argv.includes('--quick');
  const folds = Array.from({ length: isQuick ? 0 : FOLDS }, (_, fold) =>
    train(all.filter(({ story }) => foldOf(story) !== fold).flatMap(({ rows }) => rows)),
  );
  const report = sets.map(({ name, words, stories }) => ({
    set: name,
    stories: stories.length,
    words,
    firstSentences: scoresOf(stories, words, openingsOf),
    fitted: scoresOf(stories, words, (story) => pointsOf(story, learned)),
    ...(isQuick
      ? {}
      : { otherStories: scoresOf(stories, words, (story) => pointsOf(story, folds[foldOf(story)] ?? learned)) }),
  }));
  writeFileSync(FILE, `${JSON.stringify({ ...learned, report }, null, 2)}\n`);
  console.log(JSON.stringify(report, null, 2));
}

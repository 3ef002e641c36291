import { type Candidate, candidatesOf } from './candidates.ts';
import { type Citation, citationOf } from './citation.ts';
import { dekOf } from './dek.ts';
import { chooseFacts } from './facts.ts';
import type { Headline } from './headline.ts';
import { type KeyPoint, keyPointOf } from './key-points.ts';
import { learnedRanking, type Ranking } from './ranking.ts';
import { type ReadStory, readStory } from './read-story.ts';
import type { StoryInput } from './story-article.ts';

export type Summary = {
  /** Null only for a story without articles. */
  headline: Headline | null;
  /** One sentence of at most thirty words that says more than the headline; null if the articles have none. */
  dek: string | null;
  /** The passage that the dek is taken from. */
  dekCitation: Citation | null;
  keyPoints: KeyPoint[];
};

const DEFAULT_KEY_POINTS = 5;

/** How many key points at most, and how sentences are ranked. */
export type SummaryOptions = { keyPoints?: number; ranking?: Ranking };

/**
 * The summary of a story in the words of its articles: every key point is an unchanged passage of an article, with the
 * other articles that report the same. There are fewer points than requested if there are not enough good ones, and
 * none if the articles have no text. The order of the articles does not matter; their ids must differ.
 */
export function summarise(
  input: StoryInput,
  { keyPoints = DEFAULT_KEY_POINTS, ranking = learnedRanking }: SummaryOptions = {},
): Summary {
  const read = readStory(input);
  return summaryOf(read, candidatesOf(read.index, read.context, ranking), keyPoints);
}

/** The summary of a story that is read, from its candidates: `summarise` in two steps, for callers that need both. */
export function summaryOf(
  { headline, index, context, language }: ReadStory,
  candidates: readonly Candidate[],
  keyPoints = DEFAULT_KEY_POINTS,
): Summary {
  const facts = chooseFacts(candidates, keyPoints, context.headline, index, language);
  const dek = dekOf(candidates, facts, context.headline, index);
  return {
    headline,
    dek: dek?.text ?? null,
    dekCitation: dek === null ? null : citationOf(dek),
    keyPoints: facts.filter((fact) => fact !== dek).map((sentence) => keyPointOf(sentence, index, language)),
  };
}

import type { Coverage, OutletFacts, Scores } from '@newsloom/scoring';

/** The figures of a story, with the facts that they were made from, so that publishing need not read ratings again. */
export type StoryFigures = {
  coverage: Coverage;
  scores: Scores;
  /** The outlets by domain, with their ratings at the time of the figures. */
  outlets: Record<string, OutletFacts>;
  /** The articles that the figures are about, earliest first. */
  articleIds: string[];
};

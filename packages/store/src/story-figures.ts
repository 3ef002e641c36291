import type { Coverage, OutletFacts, Scores } from '@newsloom/scoring';

/** The figures of a story, with all that they were made from: publishing needs no second look at the ratings. */
export type StoryFigures = {
  coverage: Coverage;
  scores: Scores;
  /** By domain: the outlets as they were rated when the figures were made. */
  outlets: Record<string, OutletFacts>;
  /** The articles that the figures are about, earliest first. */
  articleIds: string[];
};

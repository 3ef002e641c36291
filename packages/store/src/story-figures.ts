import type { ArticleKind, Coverage, OutletFacts, Scores } from '@newsloom/scoring';

/** The figures of a story, with the facts that they were made from, so that publishing need not read ratings again. */
export type StoryFigures = {
  coverage: Coverage;
  scores: Scores;
  /** The outlets by domain, with their ratings at the time of the figures. */
  outlets: Record<string, OutletFacts>;
  /** The articles that the figures are about, earliest first. */
  articleIds: string[];
  /** The outlets of articles that do not count for the outlet of their address, because of an alias or a section. */
  articleOutlets?: Record<string, string>;
  /** The kinds of the articles that are not news. These last three are missing in figures of former versions. */
  articleKinds?: Record<string, ArticleKind>;
  kind?: ArticleKind;
};

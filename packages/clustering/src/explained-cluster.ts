import { type Ranked, ranking } from './assign.ts';
import { type ClusteredCopy, cluster, usualSteps } from './cluster.ts';
import { isDigest } from './digest.ts';
import type { ClusterOptions } from './options.ts';
import type { StoryChange } from './story-change.ts';

/** What the first pass decided about an article. Stories have the ids of that moment. */
export type Placement = {
  kind: 'placed';
  id: string;
  /** The story that it joined or opened. */
  storyId: string;
  isNew: boolean;
  /** A digest is compared with no story. */
  isDigest: boolean;
  /** The similarity that is needed to join. */
  threshold: number;
  /** All stories that it was compared with, the most likely first. */
  candidates: Ranked[];
};

/** A clustering with every decision, in the order in which they were made. Copies have no decision of their own. */
export type ExplainedClusters = {
  articles: { id: string; storyId: string }[];
  decisions: (Placement | StoryChange)[];
};

/** The same as `cluster`, with the reasons of each decision. Takes about twice as long. */
export function explainClusters(
  articles: Iterable<ClusteredCopy>,
  options: Partial<ClusterOptions> = {},
): ExplainedClusters {
  const decisions: ExplainedClusters['decisions'] = [];
  let candidates: Ranked[] = [];
  let threshold = 0;
  const opened = new Set<string>();
  const placed = cluster(articles, options, {
    ...usualSteps,
    onArticle: (window, article) => {
      candidates = ranking(window, article);
      threshold = window.options.threshold;
    },
    onPlaced: ({ id, title }, storyId) => {
      const isNew = !opened.has(storyId);
      opened.add(storyId);
      decisions.push({ kind: 'placed', id, storyId, isNew, isDigest: isDigest(title), threshold, candidates });
    },
    onChange: (change) => {
      if (change.kind === 'split') opened.add(change.otherId);
      decisions.push(change);
    },
  });
  return { articles: placed, decisions };
}

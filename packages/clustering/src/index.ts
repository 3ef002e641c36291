export type { ClusterArticle } from './article.ts';
export { type Assignment, assign, type Evidence } from './assign.ts';
export { type ClusteredCopy, cluster } from './cluster.ts';
export { type ExplainedClusters, explainClusters, type Placement } from './explained-cluster.ts';
export type { Model } from './model.ts';
export {
  CLUSTERER_VERSION,
  type ClusterOptions,
  defaultOptions,
  LOOK_AFTER_ARTICLES,
} from './options.ts';
export { reasonsText } from './reasons-text.ts';
export { type LookOptions, secondLook } from './second-look.ts';
export { applyChange, type StoryChange } from './story-change.ts';
export { add, type ClusterWindow, createWindow, expire, move, remove, withdraw } from './window.ts';

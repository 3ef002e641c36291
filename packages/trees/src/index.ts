export type { BoostedTrees, Tree } from './boosted-trees.ts';
export { probabilityBy } from './boosted-trees.ts';
export { fitTrees, type TrainingRows, type TreeSettings } from './fit-trees.ts';

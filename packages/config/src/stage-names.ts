/**
 * The names of the stages, in the order of the flow. They are here since variables name them; what a stage is stands in
 * the catalog of `packages/pipeline`, which has an entry for each of these and no other.
 */
export const stageNames = ['poll', 'fetch', 'extract', 'dedupe', 'cluster', 'score', 'publish'] as const;

export type StageName = (typeof stageNames)[number];

/**
 * The names of the stages, in the order of the flow. They are here because variables name them. The catalog of
 * `packages/pipeline` has an entry for each of these and no other.
 */
export const STAGE_NAMES = ['poll', 'fetch', 'extract', 'dedupe', 'cluster', 'score', 'publish', 'deliver'] as const;

export type StageName = (typeof STAGE_NAMES)[number];

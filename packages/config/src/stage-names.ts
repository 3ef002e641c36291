/**
 * The stages that variables may name. The catalog of the pipeline, which stands above this package, has the same;
 * `test/architecture/stage-names.test.ts` holds them together.
 */
export const stageNames = ['poll', 'fetch', 'extract', 'dedupe', 'cluster', 'score', 'publish'] as const;

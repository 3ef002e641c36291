export { articleOf, articleSchema, articleSummaryOf, articleSummarySchema } from './article-view.ts';
export { summaryOf } from './change-words.ts';
export { type OutletView, outletView, type SeenOutlet, seenOutlets } from './outlet-view.ts';
export { factsOf, type RatedRegistry, ratedRegistry } from './rated-registry.ts';
export { changesOf } from './story-changes.ts';
export { toldChange, toldChangeSchema } from './told-change.ts';

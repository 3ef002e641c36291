export { articleOf, articleSchema, articleSummaryOf, articleSummarySchema } from './article-view.ts';
export { type FollowedStories, isFollowed } from './change-filter.ts';
export { summaryOf } from './change-words.ts';
export { type OutletView, outletView, type SeenOutlet, seenOutlets } from './outlet-view.ts';
export { factsOf, type RatedRegistry, ratedRegistry } from './rated-registry.ts';
export { changesOf } from './story-changes.ts';
export { type ToldChange, toldChange, toldChangeSchema } from './told-change.ts';
export { type ToldKey, toldKey } from './told-key.ts';
export { type ToldDelivery, type ToldWebhook, toldDelivery, toldWebhook } from './told-webhook.ts';

export * as apiKeys from './api-keys.ts';
export { type ApiKey, KEY_SCOPES, type KeyScope } from './api-keys.ts';
export type { Copy, Progress, ShardedArticle } from './article-progress.ts';
export * as articleProgress from './article-progress.ts';
export type { ArticleFilter, ArticleRow, Discovery, Import } from './articles.ts';
export * as articles from './articles.ts';
export {
  ARTICLE_STATUSES,
  type ArticleStatus,
  type ClusterEvidence,
  type DuplicateKind,
} from './articles-table.ts';
export * as audit from './audit.ts';
export type { ChangeRow, NewChange, StoredDocument, ToldChange } from './changes.ts';
export * as changes from './changes.ts';
export { openStoreClock, type StoreClock } from './clock.ts';
export { fieldOf, type InColumns, inColumns } from './column-names.ts';
export { articleCounts, storyCount } from './counts.ts';
export {
  type Db,
  describeServer,
  openStore,
  pingStore,
  type Store,
  type StoreOptions,
  type StoreQuery,
  type Transaction,
} from './database.ts';
export * as digests from './digests.ts';
export type { ExportedStory, ExportFilter, ExportPage } from './exports.ts';
export * as exports from './exports.ts';
export type { FailureFilter, FailureGroup, FailureRow } from './failures.ts';
export * as failures from './failures.ts';
export type { FeedCounts } from './feeds.ts';
export * as feeds from './feeds.ts';
export * as hosts from './hosts.ts';
export { articleIdOf, feedIdOf, storyIdOf } from './ids.ts';
export type { UnclusteredArticle, WindowArticle } from './members.ts';
export * as members from './members.ts';
export { migrate, migrateStore, pendingMigrations } from './migrate.ts';
export type { Reserved } from './model-answers.ts';
export * as modelAnswers from './model-answers.ts';
export type { OutletDrop, OutletWeeks } from './outlet-days.ts';
export * as outletDays from './outlet-days.ts';
export type { ImportEffect, RatedOutlet, Rating } from './outlets.ts';
export * as outlets from './outlets.ts';
export type { StoredLesson } from './page-lessons.ts';
export * as pageLessons from './page-lessons.ts';
export { type PutOff, putOff } from './put-off.ts';
export { grantReader, READER, type ReaderState } from './reader-role.ts';
export type { ArticleState } from './replays.ts';
export * as replays from './replays.ts';
export * as restore from './restore.ts';
export { type Pruned, prune, type Retention } from './retention.ts';
export type { Round } from './rounds.ts';
export * as rounds from './rounds.ts';
export type { StageRate } from './runs.ts';
export * as runs from './runs.ts';
export {
  CHANGE_KINDS,
  type ChangeKind,
  type FailureStatus,
  type FeedStatus,
  type UnitKind,
} from './schema.ts';
export { searchBranches } from './search-question.ts';
export type { Lease } from './shard-lease.ts';
export { overdueLooks, unwrittenShards } from './shard-writers.ts';
export * as shards from './shards.ts';
export type { SignatureRow, SoughtSignature } from './signatures.ts';
export * as signatures from './signatures.ts';
export type { Snapshot } from './snapshots.ts';
export * as snapshots from './snapshots.ts';
export { isConflict, isStoreAway } from './store-away.ts';
export * as figures from './store-figures.ts';
export type { NamedStory, StoryRow } from './stories.ts';
export * as stories from './stories.ts';
export type { MeanBias, StoryAggregates } from './story-aggregates.ts';
export * as storyAggregates from './story-aggregates.ts';
export { type StoryChange, storyChangeSchema } from './story-change.ts';
export {
  type RelatedStory,
  type StoryArticle,
  type StoryDocument,
  type StoryOutlet,
  storyArticleSchema,
  storyDocumentSchema,
} from './story-document.ts';
export type { StoryFigures } from './story-figures.ts';
export type { ListedStory, StoryPage, StoryShape, StoryState, StoryTexts } from './story-list.ts';
export * as storyList from './story-list.ts';
export type { DueLook, LookResult, MovedArticle, NextLook, StrayCopy } from './story-looks.ts';
export * as storyLooks from './story-looks.ts';
export { STORY_SORTS, type StorySort } from './story-order.ts';
export * as storyOutlets from './story-outlets.ts';
export type { Publication, PublishedRevision, ScoredStory, TouchedStory, UnpublishedStory } from './story-progress.ts';
export * as storyProgress from './story-progress.ts';
export type { StoryQuery } from './story-query.ts';
export type { StoryTranslation } from './story-translation.ts';
export type { CandidateVector, StoryVector } from './story-vectors.ts';
export * as storyVectors from './story-vectors.ts';
export type { StoryVersion } from './story-versions.ts';
export * as storyVersions from './story-versions.ts';
export type { AskedChanges, ToldChanges } from './told-changes.ts';
export * as toldChanges from './told-changes.ts';
export type { Step } from './trails.ts';
export * as trails from './trails.ts';
export { type UnitName, unitNames } from './unit-names.ts';
export { type Backlog, backlog, type Resting, type RestingPlace, resting, type Waiting } from './waiting.ts';
export type { WebhookProgress } from './webhook-progress.ts';
export * as webhookProgress from './webhook-progress.ts';
export type { WebhookFilter } from './webhooks.ts';
export * as webhooks from './webhooks.ts';
export type { WebhookDelivery, WebhookRow, WebhookStatus } from './webhooks-table.ts';
export * as withdrawals from './withdrawals.ts';
export { checkWritable } from './writable.ts';

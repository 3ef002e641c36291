export type { ArticleFilter, ArticleRow, Discovery, Import, Resting } from './articles.ts';
export * as articles from './articles.ts';
export * as audit from './audit.ts';
export { articleCounts, type Backlog, backlog, storyCount } from './backlog.ts';
export * as changes from './changes.ts';
export {
  type Db,
  describeServer,
  isStoreAway,
  openStore,
  pingStore,
  type Store,
  type StoreOptions,
  type Transaction,
} from './database.ts';
export type { FailureFilter, FailureGroup, FailureRow } from './failures.ts';
export * as failures from './failures.ts';
export * as feeds from './feeds.ts';
export * as hosts from './hosts.ts';
export { articleIdOf, feedIdOf, storyIdOf } from './ids.ts';
export type { WindowArticle } from './members.ts';
export * as members from './members.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export type { RatedOutlet, Rating } from './outlets.ts';
export * as outlets from './outlets.ts';
export type { Standing } from './replays.ts';
export * as replays from './replays.ts';
export { type Pruned, prune, type Retention } from './retention.ts';
export type {
  ArticleStatus,
  ChangeKind,
  ClusterEvidence,
  DuplicateKind,
  FailureStatus,
  FeedStatus,
  UnitKind,
} from './schema.ts';
export type { Lease } from './shards.ts';
export * as shards from './shards.ts';
export type { SignatureRow } from './signatures.ts';
export * as signatures from './signatures.ts';
export type { Snapshot } from './snapshots.ts';
export * as snapshots from './snapshots.ts';
export type { StageRate, StepRow } from './steps.ts';
export * as steps from './steps.ts';
export type { StoryPage, StoryQuery, StoryRow, StorySort, StoryVersion } from './stories.ts';
export * as stories from './stories.ts';
export {
  type StoryArticle,
  type StoryDocument,
  type StoryOutlet,
  storyArticleSchema,
  storyDocumentSchema,
} from './story-document.ts';
export type { StoryFigures } from './story-figures.ts';
export { type UnitName, unitNames } from './unit-names.ts';

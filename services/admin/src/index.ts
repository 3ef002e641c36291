export type { AdminDeps } from './admin-deps.ts';
export type { ArticleTrace } from './article-trace.ts';
export type { Check } from './check.ts';
export { type DiagnoseOptions, diagnose } from './diagnose.ts';
export { type DiscardedFailure, type DiscardOptions, discardFailures } from './discard-failures.ts';
export { type LeftOut, type ReplayStage, replayStages } from './eligibility.ts';
export type { ExtractionChange } from './extraction-change.ts';
export { type FailureDetails, groupFailures, listFailures, showFailure } from './failure-list.ts';
export type { FailureView } from './failure-view.ts';
export { type FeedHealth, feedsHealth } from './feed-health.ts';
export type { FeedTrace } from './feed-trace.ts';
export { type ExtractionFault, type PreviewOptions, previewExtraction } from './preview-extraction.ts';
export {
  type FailureChoice,
  type ReplayedFailure,
  type ReplayOptions,
  replayFailures,
} from './replay-failures.ts';
export { type ReplayFromOptions, replayFrom } from './replay-from.ts';
export type { ReplayCounts } from './stage-replay.ts';
export { type StageStatus, type Status, statusOf } from './status.ts';
export type { StoryMember, StoryTrace } from './story-trace.ts';
export { type Trace, traceOf } from './trace.ts';
export type { TrailStep } from './trail.ts';
export type { WebhookTrace } from './webhook-trace.ts';

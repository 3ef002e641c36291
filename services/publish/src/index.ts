export type { ExplainedSentence } from '@newsloom/summary';
export { articleDigestOf } from './article-digest.ts';
export { publishStage } from './publish-stage.ts';
export { service } from './service.ts';
export { slugOf } from './slug.ts';
export { draftOf, explainStory } from './story-draft.ts';

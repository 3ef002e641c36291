export type { WrittenAnswer } from './abstractive/answer.ts';
export type { Prompt } from './abstractive/prompt.ts';
export type { Rejection } from './abstractive/rejection.ts';
export { type Rewriting, rewritingOf } from './abstractive/rewriting.ts';
export {
  type DekSource,
  type RewritingReport,
  type RewrittenSummary,
  rewrite,
} from './abstractive/rewritten-summary.ts';
export {
  type StoryTexts,
  type Translating,
  type Translation,
  type TranslationReport,
  translate,
  translatingOf,
  untranslated,
} from './abstractive/translation.ts';
export type { TranslationAids } from './abstractive/translation-aids.ts';
export type { TranslationAnswer } from './abstractive/translation-answer.ts';
export { TARGET_LANGUAGES } from './abstractive/translation-languages.ts';
export { type ArticleDigest, DIGEST_VERSION, digestOf } from './article-digest.ts';
export type { Citation } from './citation.ts';
export { amountReportsOf } from './counts/amount-reports.ts';
export { type Counted, countNames } from './counts/counting-words.ts';
export { dateReportsOf } from './counts/date-reports.ts';
export { type Difference, differencesIn } from './counts/differences.ts';
export { type CountReport, type Report, reportsOf } from './counts/reports.ts';
export { type TurningPoint, turningPointsIn } from './counts/turning-points.ts';
export { type ExplainedSentence, explainSummary } from './explained-sentence.ts';
export type { Refusal } from './fitness.ts';
export type { Headline } from './headline.ts';
export type { KeyPoint } from './key-points.ts';
export { type Passage, type Perspectives, perspectivesOf, type Side } from './perspectives.ts';
export type { Ranking } from './ranking.ts';
export { FEATURE_NAMES } from './sentence-features.ts';
export { articlesToRead, type ListedArticle, type StoryArticle, type StoryInput } from './story-article.ts';
export { type Summary, summarise } from './summarise.ts';
export { type TimelineArticle, type TimelineEntry, type TimelineInput, timelineOf } from './timeline.ts';

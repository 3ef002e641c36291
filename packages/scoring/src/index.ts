export type { Agreement } from './agreement.ts';
export { type ArticleKind, articleKind, type KindInput } from './article-kind.ts';
export { type Bias, type Blindspot, biasOf, blindspotOf } from './bias.ts';
export { type Component, componentOf, weightedMean } from './component.ts';
export { type Coverage, type CoverageInput, type CoveredArticle, coverage, type OutletFacts } from './coverage.ts';
export { FACTUALITY_LEVELS, type Factuality, parseFactuality } from './factuality.ts';
export type { FactualityMix } from './factuality-mix.ts';
export type { Importance } from './importance.ts';
export { type Lean, leanOf, leanScores, parseLean, type Side, sideOf } from './lean.ts';
export { localShareOf } from './local-share.ts';
export { combineRatings, type OutletRating, type Rating } from './outlet-rating.ts';
export type { Rater } from './raters/rater.ts';
export { familyOf, levelOfQuality, raterOf, readFactuality, readLean } from './raters/raters.ts';
export {
  kindOfStory,
  SCORER_VERSION,
  type Score,
  type Scores,
  type ScoresInput,
  scores,
  type Velocity,
} from './scores.ts';

export { type Bias, type Blindspot, biasOf, blindspotOf } from './bias.ts';
export { type Component, componentOf, weightedMean } from './component.ts';
export { type Coverage, type CoverageInput, type CoveredArticle, coverage, type OutletFacts } from './coverage.ts';
export { type Factuality, factualityLevels, parseFactuality } from './factuality.ts';
export type { FactualityMix } from './factuality-mix.ts';
export { type Lean, leanOf, leanScores, parseLean, type Side, sideOf } from './lean.ts';
export { combineRatings, type OutletRating, type Rating } from './outlet-rating.ts';
export { type Score, type Scores, type ScoresInput, scorerVersion, scores, type Velocity } from './scores.ts';

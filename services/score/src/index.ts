export { scoreStage } from './score-stage.ts';
export { service } from './service.ts';
export { figuresIn, figuresOf, SCORED_COLUMNS, type ScoredArticle, UNKNOWN_OUTLET } from './story-figures.ts';

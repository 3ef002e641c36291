export { scoreStage } from './score-stage.ts';
export { figuresOf, UNKNOWN_OUTLET } from './story-figures.ts';

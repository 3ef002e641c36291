export { scoreStage } from './score-stage.ts';
export { service } from './service.ts';
export { figuresOf, UNKNOWN_OUTLET } from './story-figures.ts';

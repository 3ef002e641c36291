export { pollStage } from './poll-stage.ts';

export { pollStage } from './poll-stage.ts';
export { service } from './service.ts';

export { fetchStage } from './fetch-stage.ts';
export { service } from './service.ts';

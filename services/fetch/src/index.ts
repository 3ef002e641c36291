export { fetchStage } from './fetch-stage.ts';

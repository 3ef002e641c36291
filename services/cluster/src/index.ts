export { clusterStage } from './cluster-stage.ts';
export { service } from './service.ts';

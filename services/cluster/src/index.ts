export { clusterStage } from './cluster-stage.ts';

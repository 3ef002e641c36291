export { deliverStage } from './deliver-stage.ts';
export { service } from './service.ts';

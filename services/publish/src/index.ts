export { publishStage } from './publish-stage.ts';
export { service } from './service.ts';
export { slugOf } from './slug.ts';

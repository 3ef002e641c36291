export { publishStage } from './publish-stage.ts';
export { slugOf } from './slug.ts';

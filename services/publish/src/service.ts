import { policyOf, type Service } from '@newsloom/pipeline';
import { publishStage } from './publish-stage.ts';

/** The publish stage as a deployable unit. */
export const service: Service = {
  name: 'publish',
  open: (config) => ({ stage: publishStage(policyOf(config, 'publish')), close: async () => {} }),
};

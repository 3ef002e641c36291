import type { Service } from '@newsloom/pipeline';
import { scoreStage } from './score-stage.ts';

/** The score stage as a deployable unit. */
export const service: Service = {
  name: 'score',
  open: () => ({ stage: scoreStage(), close: async () => {} }),
};

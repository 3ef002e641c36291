import type { Service } from '@newsloom/pipeline';
import { dedupeStage } from './dedupe-stage.ts';

/** The dedupe stage as a deployable unit. */
export const service: Service = {
  name: 'dedupe',
  open: (config) => ({ stage: dedupeStage(config), close: async () => {} }),
};

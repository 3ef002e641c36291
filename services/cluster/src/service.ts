import type { Service } from '@newsloom/pipeline';
import { clusterStage } from './cluster-stage.ts';

/** The cluster stage as a deployable unit. */
export const service: Service = {
  name: 'cluster',
  open: (config) => ({ stage: clusterStage(config), close: async () => {} }),
};

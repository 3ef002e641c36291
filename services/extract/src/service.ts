import type { Service } from '@newsloom/pipeline';
import { extractStage } from './extract-stage.ts';
import { openPagePool } from './page-pool.ts';

/** The extract stage as a deployable unit. */
export const service: Service = {
  name: 'extract',
  open: (config) => {
    const pool = openPagePool(config.extract);
    return { stage: extractStage(pool), close: pool.close };
  },
};

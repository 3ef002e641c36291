import { createHttpClient } from '@newsloom/http';
import type { Service } from '@newsloom/pipeline';
import { deliverStage } from './deliver-stage.ts';

/** The deliver stage as a deployable unit. */
export const service: Service = {
  name: 'deliver',
  open: (config, now) => {
    const http = createHttpClient({ ...config.http, now });
    return { stage: deliverStage(http, Math.random), close: http.close };
  },
};

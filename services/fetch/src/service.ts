import { createHttpClient } from '@newsloom/http';
import type { Service } from '@newsloom/pipeline';
import { fetchStage } from './fetch-stage.ts';

/** The fetch stage as a deployable unit. */
export const service: Service = {
  name: 'fetch',
  open: (config, now) => {
    const http = createHttpClient({ ...config.http, now });
    return { stage: fetchStage(config, http), close: http.close };
  },
};

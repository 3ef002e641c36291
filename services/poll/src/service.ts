import { createHttpClient } from '@newsloom/http';
import type { Service } from '@newsloom/pipeline';
import { pollStage } from './poll-stage.ts';

/** The poll stage as a deployable unit. */
export const service: Service = {
  name: 'poll',
  open: (config, now) => {
    const http = createHttpClient({ ...config.http, now });
    return { stage: pollStage(config, http), close: http.close };
  },
};

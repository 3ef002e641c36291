import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, Metrics } from '@newsloom/observability';
import type { QueueJobs } from '@newsloom/pipeline';
import type { Store } from '@newsloom/store';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LoadLimits } from './load-limits.ts';

/** The options of the API: the store that it reads, and what it reports about its process. */
export type ApiOptions = {
  store: Store;
  metrics: Metrics;
  log: Log;
  /** How many jobs the queues hold. May throw if they are away. */
  jobs: () => Promise<QueueJobs[]>;
  /** Throws an error of the catalogue when an engine is away. */
  ready: () => Promise<void>;
  /** The version of newsloom. */
  version: string;
  now: () => Date;
  /** Limits on concurrent load; the defaults are in `load-limits.ts`. */
  limits?: Partial<LoadLimits>;
};

/** The server type of the routes: requests and answers have the types of their schemas. */
export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

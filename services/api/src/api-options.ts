import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, Metrics } from '@newsloom/observability';
import type { QueueJobs } from '@newsloom/pipeline';
import type { Store } from '@newsloom/store';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LoadLimits } from './load-limits.ts';

/** What the API is given: the store that it reads, and what it says of itself and of its process. */
export type ApiOptions = {
  store: Store;
  metrics: Metrics;
  log: Log;
  /** How many jobs the queues hold; may throw where they are away. */
  jobs: () => Promise<QueueJobs[]>;
  /** Throws an error of the catalogue when an engine is away. */
  ready: () => Promise<void>;
  /** The version of newsloom. */
  version: string;
  now: () => Date;
  /** What it takes on at once; see `load-limits.ts` for what it is otherwise. */
  limits?: Partial<LoadLimits>;
};

/** The server as the routes see it: requests and answers have the types of their schemas. */
export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

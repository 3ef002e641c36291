import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NewsloomError } from '@newsloom/errors';
import type { Log, Metrics } from '@newsloom/observability';
import type { StageDepth } from '@newsloom/pipeline';
import type { Store } from '@newsloom/store';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AccessOptions } from './access.ts';
import type { LoadLimits } from './load-limits.ts';

/** The states of jobs in `/metrics`. Late jobs are among the delayed. */
export const JOB_STATES = ['waiting', 'active', 'delayed'] as const;
type JobState = (typeof JOB_STATES)[number];

/** The options of the API: the store that it reads, and what it reports about its process. */
export type ApiOptions = {
  store: Store;
  metrics: Metrics;
  log: Log;
  /** The queue of each stage. May throw if the queues are away. */
  depths: () => Promise<{ stage: StageDepth['stage']; depth: Pick<StageDepth['depth'], JobState | 'paused'> }[]>;
  /** Throws an error of the catalogue when an engine is away. Returns what is nearly used up. */
  ready: () => Promise<readonly NewsloomError[]>;
  /** The version of newsloom. */
  version: string;
  now: () => Date;
  /** Origins whose pages may read the API (`https://news.example`), or `*` for any; by default none. */
  corsOrigins?: readonly string[];
  /** The address at which readers reach the API, for links in feeds; by default the address of the request. */
  publicUrl?: string | null;
  /** Who may do what, and how often. */
  access: AccessOptions;
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

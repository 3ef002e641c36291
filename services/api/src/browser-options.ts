import type { FastifyCompressOptions } from '@fastify/compress';
import type { FastifyCorsOptions } from '@fastify/cors';

/** Answers of a kilobyte and more are compressed, as the caller accepts it. Below, the headers weigh more. */
export const compression: FastifyCompressOptions = {
  threshold: 1_024,
  encodings: ['zstd', 'br', 'gzip'],
  globalDecompression: false, // No route takes a body that would be compressed.
};

const DAY_S = 86_400;

/** What is left of the rate of a caller. */
const RATES = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

/** Lets the pages of some origins read answers and those of their headers that a reader needs. */
export const corsOptions = (origins: readonly string[]): FastifyCorsOptions => ({
  origin: origins.includes('*') ? '*' : [...origins],
  methods: ['GET', 'HEAD'],
  exposedHeaders: ['etag', 'link', 'location', 'retry-after', 'x-request-id', ...RATES],
  maxAge: DAY_S,
});

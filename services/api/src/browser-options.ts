import type { FastifyCompressOptions } from '@fastify/compress';
import type { FastifyCorsOptions } from '@fastify/cors';

/** Answers of a kilobyte and more are compressed, if the caller accepts it. In smaller ones the headers weigh more. */
export const compression: FastifyCompressOptions = {
  threshold: 1_024,
  encodings: ['zstd', 'br', 'gzip'],
  globalDecompression: false, // Bodies of requests are too small to be compressed.
};

const DAY_S = 86_400;

/** Headers that say how much of its rate limit a caller has left. */
const RATES = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

/** Lets pages of these origins read answers, and the headers that a reader needs. */
export const corsOptions = (origins: readonly string[]): FastifyCorsOptions => ({
  origin: origins.includes('*') ? '*' : [...origins],
  methods: ['GET', 'HEAD'],
  exposedHeaders: ['etag', 'link', 'location', 'retry-after', 'x-request-id', ...RATES],
  maxAge: DAY_S,
});

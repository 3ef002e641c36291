export { type PostgresOptions, type PostgresServer, startPostgres } from './postgres.ts';
export type { AsRoot } from './postgres-account.ts';
export { type RedisOptions, type RedisServer, startRedis } from './redis.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';

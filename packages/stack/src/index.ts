export { gib, type Space, spaceAt, spaceFault } from './free-space.ts';
export { type PostgresOptions, startPostgres } from './postgres.ts';
export type { AsRoot } from './postgres-account.ts';
export { type RedisOptions, startRedis } from './redis.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';
export type { EngineServer } from './start-engine.ts';

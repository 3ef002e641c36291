export { dedupeStage } from './dedupe-stage.ts';
export { service } from './service.ts';
export { shardOf } from './shard.ts';

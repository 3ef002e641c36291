export { dedupeStage } from './dedupe-stage.ts';
export { shardOf } from './shard.ts';

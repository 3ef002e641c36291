export { areLooksSoon, backlog, isAtRest, isIdle } from './backlog.ts';
export { backoffMs } from './backoff.ts';
export {
  type CatalogEntry,
  catalog,
  entryOf,
  payloadOf,
  payloadSchemas,
  queueNameOf,
  STAGE_NAMES,
  type StageName,
  stageAfter,
  stageNameSchema,
  statusBefore,
  statusesOf,
  type UnitRef,
} from './catalog.ts';
export { type Circumstances, classify } from './classify.ts';
export { type Engines, openEngines } from './engines.ts';
export { enqueue } from './enqueue.ts';
export { gather } from './gather.ts';
export { checkGraph } from './graph.ts';
export { type Listening, listen } from './listen.ts';
export { type Done, done, type Failed, type Later, later, type Retry } from './outcome.ts';
export { namedConnectionOf } from './queue-connection.ts';
export { apiReadiness, memoryFault, workerReadiness } from './readiness.ts';
export { ageOf, notHeld, reconcile, tidy } from './reconcile.ts';
export { policyOf, type Runtime, type Tuning } from './runtime.ts';
export {
  privateHome,
  runtimeOf,
  type Service,
  STOP_DEADLINE_MS,
  serve,
  startHealth,
  startServices,
} from './service.ts';
export {
  defineStage,
  type Finished,
  isSharded,
  type ShardedStage,
  type ShardWriter,
  type Stage,
  type StageContext,
  type StageDefinition,
  type WorkContext,
} from './stage.ts';
export { type StageDepth, stageDepth, stageDepths } from './stage-depth.ts';
export { endAtSignal, STOP_MS, stopSignal } from './stop-signal.ts';
export { startWorker, type Worker } from './worker.ts';

import type { StageEvent } from '../report.ts';

/** The outcome of an article in one run. */
export const EVENT: StageEvent = {
  stage: 'fetch',
  unit: 'article',
  unitId: 'a1',
  outcome: 'done',
  code: 'fetched',
  message: null,
  attempt: 1,
  stalls: 0,
  ms: 250,
  waitedMs: 1_500,
  traceId: '0f8fad5b-d9cb-469f-a165-70867728950e',
};

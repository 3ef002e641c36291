import type { Job } from '@newsloom/queue';
import type { Step } from '@newsloom/store';

/** One run of a stage over one job. */
export type Run = { job: Job; unitId: string; traceId: string; startedAt: number; stopping: AbortSignal };

/** The step that a run adds to the trail of its unit. */
export const stepOf = (
  { job, startedAt }: Run,
  { stage, outcome, code, message, at }: Pick<Step, 'stage' | 'outcome' | 'code' | 'message' | 'at'>,
): Step => ({
  at,
  stage,
  outcome,
  code,
  attempt: job.attempt,
  ms: Math.round(performance.now() - startedAt),
  message,
});

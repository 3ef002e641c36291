import { newsloomError, reasonOf } from '@newsloom/errors';
import type { Job, JobHandler, Verdict } from '@newsloom/queue';
import { failures, steps } from '@newsloom/store';
import { type CatalogEntry, payloadSchemas, type UnitRef } from './catalog.ts';
import { classify } from './classify.ts';
import { withinDeadline } from './deadline.ts';
import { endUnit } from './end-unit.ts';
import { enqueue } from './enqueue.ts';
import { type Failed, type Later, later, type Retry } from './outcome.ts';
import { policyOf, type Runtime } from './runtime.ts';
import type { FinishedWork, Stage, StageContext } from './stage.ts';

/** One run of a stage over one job. */
type Run = {
  stage: Stage;
  policy: CatalogEntry;
  runtime: Runtime;
  job: Job;
  unitId: string;
  traceId: string;
  startedAt: number;
  stopping: AbortSignal;
};

/** How a run ended: the four outcomes, `done` being either kept in the store or nothing left to do. */
type Settled = { kind: 'kept'; code: string; units: UnitRef[] } | { kind: 'stale' } | Later | Retry | Failed;

/** A unit whose worker died or lost it this often is itself the likely cause. */
const MAX_STALLS = 3;

/**
 * The handler of a stage's jobs: parse the payload, check that the unit still waits for this stage, do the work within
 * its deadline, keep result and status in one transaction, enqueue what follows, count the outcome once.
 * It never throws: whatever happens becomes one of the four outcomes.
 */
export function runStage(stage: Stage, runtime: Runtime): JobHandler {
  const policy = policyOf(runtime, stage.name);
  return async (job, stopping) => {
    const run = { stage, policy, runtime, job, startedAt: performance.now(), stopping };
    const ref = parse(run);
    if ('error' in ref) {
      return settle({ ...run, unitId: `job-${job.id}`, traceId: job.id }, { kind: 'failed', error: ref.error });
    }
    return settle({ ...run, ...ref }, await attempt({ ...run, ...ref }));
  };
}

function parse({ stage, policy, job }: Pick<Run, 'stage' | 'policy' | 'job'>) {
  const payload = payloadSchemas[policy.unit].safeParse(job.data);
  if (!payload.success) {
    const problems = payload.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.message}`);
    return { error: newsloomError('job-invalid', { stage: stage.name, reason: reasonOf(problems.join('; ')) }) };
  }
  const { traceId, ...reference } = payload.data;
  return { unitId: Object.values(reference).join(), traceId };
}

async function attempt(run: Run): Promise<Settled> {
  const { stage, policy, runtime, job, stopping } = run;
  let waitingSince: Date | null = null;
  try {
    if (job.stalls >= MAX_STALLS) throw newsloomError('worker-lost', { stage: stage.name, count: job.stalls });
    return await withinDeadline(stage.name, policy.deadlineMs, stopping, async (signal) => {
      const context: StageContext = { db: runtime.store.db, log: runtime.log, now: runtime.now, signal };
      const unit = await stage.load(run.unitId, context);
      if (!unit) return { kind: 'stale' };
      waitingSince = unit.waitingSince;
      const outcome = await unit.work(context);
      if (outcome.kind === 'later') return outcome;
      // Past its deadline the result is void: the next try has begun or will.
      signal.throwIfAborted();
      return keep(run, outcome, context);
    });
  } catch (thrown) {
    return classify(thrown, {
      stage: stage.name,
      entry: policy,
      attempt: job.attempt,
      waitingSince,
      now: runtime.now(),
      stopping: stopping.aborted,
      random: runtime.random,
    });
  }
}

/** One transaction for result, status and trail: either all of it happened or nothing did. */
async function keep(run: Run, outcome: FinishedWork, context: StageContext): Promise<Settled> {
  const units = await run.runtime.store.db.transaction().execute(async (transaction) => {
    const next = await outcome.save(transaction, context);
    await steps.append(transaction, stepOf(run, 'done', outcome.code, null));
    return next;
  });
  outcome.saved();
  return { kind: 'kept', code: outcome.code, units };
}

/** Does what the outcome says, and counts it: the one place where a unit is counted. */
async function settle(run: Run, outcome: Settled): Promise<Verdict> {
  switch (outcome.kind) {
    case 'kept':
      report(run, 'done', outcome.code, null);
      await passOn(run, outcome.units);
      return { kind: 'complete' };
    case 'stale':
      report(run, 'done', 'stale', null);
      return { kind: 'complete' };
    case 'later':
      report(run, 'later', outcome.code, null);
      return { kind: 'delay', until: outcome.until };
    case 'retry':
      report(run, 'retry', outcome.error.code, outcome.error.message);
      await trail(run, 'retry', outcome.error.code, outcome.error.message);
      return { kind: 'retry', afterMs: outcome.afterMs };
    case 'failed':
      return giveUp(run, outcome);
  }
}

/** What is not enqueued now is found by the reconciler later: the result is kept already. */
async function passOn({ policy, runtime, traceId }: Run, units: UnitRef[]): Promise<void> {
  if (policy.next === null || units.length === 0) return;
  try {
    await enqueue(runtime, policy.next, units, traceId);
  } catch (error) {
    runtime.log.warn({ next: policy.next, reason: reasonOf(error) }, 'not enqueued; the reconciler will');
  }
}

/** Records the failure and ends the unit. When the store is away, the job waits for it: no failure goes unrecorded. */
async function giveUp(run: Run, failed: Failed): Promise<Verdict> {
  const { runtime } = run;
  const { error } = failed;
  const now = runtime.now();
  try {
    if (!(await recordFailure(run, failed, now))) return settle(run, { kind: 'stale' });
  } catch (thrown) {
    runtime.log.error({ reason: reasonOf(thrown) }, 'a failure could not be recorded; trying again');
    return settle(run, later('failure-unrecorded', new Date(now.getTime() + RECORD_AGAIN_MS)));
  }
  report(run, 'failed', error.code, error.message, error);
  return { kind: 'complete' };
}

/** Returns false, and records nothing, when the unit waits for this stage no more. */
function recordFailure(run: Run, { error }: Failed, now: Date): Promise<boolean> {
  const { stage, policy, runtime, job, unitId, traceId } = run;
  const { code, message, remedy } = error;
  return runtime.store.db.transaction().execute(async (transaction) => {
    // A payload that does not fit names no unit.
    const ended = code === 'job-invalid' ? { host: null } : await endUnit(transaction, policy, unitId, error, now);
    if (!ended) return false;
    const { host } = ended;
    await failures.record(
      transaction,
      { stage: stage.name, unit: policy.unit, unitId, code, message, remedy, host, attempts: job.attempt, traceId },
      now,
    );
    await steps.append(transaction, stepOf(run, 'failed', code, message));
    return true;
  });
}

/** A store that restarts is back in seconds. */
const RECORD_AGAIN_MS = 5_000;

type StepOutcome = 'done' | 'later' | 'retry' | 'failed';

const stepOf = (run: Run, outcome: StepOutcome, code: string, message: string | null) => ({
  unit: run.policy.unit,
  unit_id: run.unitId,
  stage: run.stage.name,
  outcome,
  code,
  message,
  attempt: run.job.attempt,
  ms: Math.round(performance.now() - run.startedAt),
  at: run.runtime.now(),
  trace_id: run.traceId,
});

/** The trail is for people; losing a line of it must not cost the unit a thing. */
async function trail(run: Run, outcome: StepOutcome, code: string, message: string): Promise<void> {
  try {
    await steps.append(run.runtime.store.db, stepOf(run, outcome, code, message));
  } catch (error) {
    run.runtime.log.warn({ reason: reasonOf(error) }, 'a step is missing from the trail');
  }
}

function report(run: Run, outcome: StepOutcome, code: string, message: string | null, error?: Failed['error']): void {
  const { stage, policy, runtime, job, unitId, traceId, startedAt } = run;
  const ms = Math.round(performance.now() - startedAt);
  const cause = error?.code === 'unexpected' ? { cause: error.cause } : {};
  runtime.report({
    stage: stage.name,
    unit: policy.unit,
    unitId,
    outcome,
    code,
    message,
    attempt: job.attempt,
    ms,
    traceId,
    ...cause,
  });
}

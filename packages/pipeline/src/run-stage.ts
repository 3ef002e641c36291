import { type NewsloomError, newsloomError, reasonOf, schemaFault } from '@newsloom/errors';
import type { ArticleFigures, ModelFigures } from '@newsloom/observability';
import type { Job, JobHandler, Verdict } from '@newsloom/queue';
import { isConflict, isStoreAway, type Step, trails } from '@newsloom/store';
import { type CatalogEntry, payloadSchemas } from './catalog.ts';
import { classify } from './classify.ts';
import { withinDeadline } from './deadline.ts';
import { type Ended, endUnits } from './end-units.ts';
import { gather } from './gather.ts';
import { type Failed, type Later, later, type Retry } from './outcome.ts';
import { type Run, stepOf } from './run.ts';
import { policyOf, type Runtime } from './runtime.ts';
import type { StageContext, StageDefinition } from './stage.ts';

/** How a run ended: the four outcomes. `done` is either `kept` (saved) or `stale` (nothing left to do). */
type Settled = { kind: 'kept'; code: string; figures: Figures } | { kind: 'stale' } | Later | Retry | Failed;

/** What the metrics count of a result. */
type Figures = { article: ArticleFigures | undefined; model: ModelFigures | undefined };

/** When a unit lost this many workers, it is probably the cause. */
const MAX_STALLS = 3;

/** Units that come within this time share a read and a transaction. The wait is too short to matter for a lone unit. */
const GATHER_MS = 4;

/** One read at a time, so that units begin in the order of their jobs. */
const READS = 1;

/** One transaction writes while the next one is filled. */
const TRANSACTIONS = 2;

/** How long the second job of a unit in hand is put off. By then the first run has mostly ended. */
const IN_HAND_MS = 1_000;

/** The wait before a failure is recorded again: a store that restarts is back in seconds. */
const RECORD_AGAIN_MS = 5_000;

/**
 * The handler of a stage's jobs: parse the payload, check that the unit still waits for this stage, do the work within
 * its deadline, keep result and status in one transaction, enqueue what follows, count the outcome once. Units that are
 * in hand at the same time are loaded and saved together; everything else happens per unit. The handler never throws:
 * every run ends in one of the four outcomes.
 */
export function runStage<Unit, Result>(stage: StageDefinition<Unit, Result>, runtime: Runtime): JobHandler {
  const policy = policyOf(runtime, stage.name);
  const { store, log, now, random } = runtime;
  const context: StageContext = { db: store.db, log, now };
  const together = { most: policy.concurrency, waitMs: GATHER_MS, isCommon };

  const load = gather(
    async (ids: readonly string[]) => {
      const units = await stage.load([...new Set(ids)], context);
      return ids.map((id) => units.get(id));
    },
    { ...together, calls: READS },
  );

  const end = gather((ended: readonly Ended<Unit, Result>[]) => endUnits(stage, policy, runtime, context, ended), {
    ...together,
    calls: TRANSACTIONS,
  });

  /**
   * The units in hand. A job whose lock ran out, as on a paused machine, is handed out again while its first run goes
   * on.
   */
  const inHand = new Set<string>();

  const attempt = async (run: Run): Promise<Settled> => {
    const { job, stopping } = run;
    let waitingSince: Date | null = null;
    try {
      if (job.stalls >= MAX_STALLS) throw newsloomError('worker-lost', { stage: stage.name, count: job.stalls });
      return await withinDeadline(stage.name, policy.deadlineMs, stopping, async (signal) => {
        const unit = await load(run.unitId);
        if (unit === undefined) return { kind: 'stale' };
        waitingSince = stage.waitingSince?.(unit) ?? null;
        // After its deadline a unit must not be changed: the next try has begun or will.
        signal.throwIfAborted();
        const isLastTry = job.attempt >= policy.attempts;
        const outcome = await stage.work(unit, { ...context, signal, isLastTry });
        if (outcome.kind === 'later') return outcome;
        return keep(run, unit, outcome.code, outcome.result, signal);
      });
    } catch (thrown) {
      return classify(thrown, {
        stage: stage.name,
        entry: policy,
        attempt: job.attempt,
        waitingSince,
        now: now(),
        stopping: stopping.aborted,
        random,
      });
    }
  };

  /** Saves result, status and trail in one transaction. */
  const keep = async (run: Run, unit: Unit, code: string, result: Result, signal: AbortSignal): Promise<Settled> => {
    let isKept = false;
    try {
      signal.throwIfAborted();
      isKept = await end({ kind: 'done', run, unit, code, result });
    } finally {
      if (!isKept) stage.undo?.(unit, result);
    }
    if (!isKept) return { kind: 'stale' };
    return { kind: 'kept', code, figures: { article: stage.article?.(result), model: stage.model?.(result) } };
  };

  /** Carries out the outcome and counts it. Units are counted nowhere else. */
  const settle = async (run: Run, outcome: Settled): Promise<Verdict> => {
    switch (outcome.kind) {
      case 'kept':
        report(run, 'done', outcome.code, undefined, outcome.figures);
        return { kind: 'complete' };
      case 'stale':
        report(run, 'done', 'stale');
        return { kind: 'complete' };
      case 'later':
        report(run, 'later', outcome.code);
        await trailLater(run, outcome);
        return { kind: 'delay', until: outcome.until };
      case 'retry':
        report(run, 'retry', outcome.error.code, outcome.error);
        await trailRetry(run, outcome.error);
        return { kind: 'retry', afterMs: outcome.afterMs };
      case 'failed':
        return giveUp(run, outcome.error);
    }
  };

  /** Records the failure and ends the unit. When the store is away, the job waits, so that no failure is lost. */
  const giveUp = async (run: Run, error: NewsloomError): Promise<Verdict> => {
    try {
      if (!(await end({ kind: 'failed', run, error }))) return settle(run, { kind: 'stale' });
    } catch (thrown) {
      log.error({ reason: reasonOf(thrown) }, 'a failure could not be recorded; trying again');
      return settle(run, later('failure-unrecorded', new Date(now().getTime() + RECORD_AGAIN_MS)));
    }
    report(run, 'failed', error.code, error);
    return { kind: 'complete' };
  };

  const trailRetry = (run: Run, { code, message }: NewsloomError): Promise<void> =>
    trail(run, { outcome: 'retry', code, message });

  /**
   * Notes on the trail until when a unit is put off, if it is for a rest or longer. Short waits are too many for a
   * trail.
   */
  const trailLater = async (run: Run, { code, until, message }: Later): Promise<void> => {
    if (until.getTime() - now().getTime() < runtime.restMs) return;
    await trail(run, { outcome: 'later', code, message: `until ${until.toISOString()}: ${message ?? code}` });
  };

  /** The trail is only for people, so a line that cannot be written must not stop the unit. */
  const trail = async (run: Run, how: Pick<Step, 'outcome' | 'code' | 'message'>): Promise<void> => {
    const step = stepOf(run, { ...how, stage: stage.name, at: now() });
    await trails.append(store.db, [{ unitId: run.unitId, step }]).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, 'a step is missing from the trail');
    });
  };

  const report = (
    run: Run,
    outcome: Step['outcome'],
    code: string,
    error?: NewsloomError,
    { article, model }: Partial<Figures> = {},
  ): void => {
    const { job, unitId, traceId, startedAt } = run;
    runtime.report({
      stage: stage.name,
      unit: policy.unit,
      unitId,
      outcome,
      code,
      message: error?.message ?? null,
      attempt: job.attempt,
      stalls: job.stalls,
      ms: Math.round(performance.now() - startedAt),
      waitedMs: job.waitedMs,
      traceId,
      ...(article && { article }),
      ...(model && { model }),
      ...(outcome === 'failed' && code === 'unexpected' ? { cause: error?.cause } : {}),
    });
  };

  return async (job, stopping) => {
    const startedAt = performance.now();
    const ref = parse(stage.name, policy, job);
    if ('error' in ref) {
      const run = { job, unitId: `job-${job.id}`, traceId: job.id, startedAt, stopping };
      return settle(run, { kind: 'failed', error: ref.error });
    }
    const run = { job, ...ref, startedAt, stopping };
    if (inHand.has(run.unitId)) return settle(run, later('in-hand', new Date(now().getTime() + IN_HAND_MS)));
    inHand.add(run.unitId);
    try {
      return await settle(run, await attempt(run));
    } finally {
      inHand.delete(run.unitId);
    }
  };
}

/** A conflict such as a deadlock comes from the batch, not from the engine: units tried alone succeed. */
const isCommon = (error: unknown): boolean => isStoreAway(error) && !isConflict(error);

function parse(stage: string, policy: CatalogEntry, job: Job) {
  const payload = payloadSchemas[policy.unit].safeParse(job.data);
  if (!payload.success) {
    return { error: newsloomError('job-invalid', { stage, reason: reasonOf(schemaFault(payload.error, 'payload')) }) };
  }
  const { traceId, ...reference } = payload.data;
  return { unitId: Object.values(reference).join(), traceId };
}

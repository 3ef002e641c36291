import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** The outcome of one unit in one run of one stage. */
export type StageEvent = {
  stage: string;
  unit: string;
  unitId: string;
  outcome: 'done' | 'later' | 'retry' | 'failed';
  code: string;
  message: string | null;
  attempt: number;
  ms: number;
  /** How long it waited in the queue before; null if that was on purpose. */
  waitedMs: number | null;
  traceId: string | null;
  /** The cause of an unexpected fault. Its stack goes into the line. */
  cause?: unknown;
};

export type Report = (event: StageEvent) => void;

/** Levels by outcome: at `warn` an operator sees what needs attention, at `info` every unit. */
const LEVEL = { done: 'info', later: 'debug', retry: 'warn', failed: 'error' } as const;

/** The fields of an event that are counted. */
export type Counted = Pick<StageEvent, 'stage' | 'outcome' | 'code' | 'ms' | 'waitedMs'>;

/** Counts a unit whose line was written by another process that does not serve metrics. */
export function count(metrics: Metrics, { stage, outcome, code, ms, waitedMs }: Counted): void {
  metrics.outcomes.inc({ stage, outcome, code });
  metrics.seconds.observe({ stage }, ms / 1000);
  if (waitedMs !== null) metrics.waitSeconds.observe({ stage }, waitedMs / 1000);
}

/** Makes the function that counts a unit and writes its log line. Units are counted nowhere else. */
export function openReport(log: Log, metrics: Metrics): Report {
  return (event) => {
    count(metrics, event);
    const { cause, ...line } = event;
    log[LEVEL[event.outcome]](
      cause === undefined ? line : { ...line, err: cause },
      `${event.stage} ${event.outcome}: ${event.code}`,
    );
  };
}

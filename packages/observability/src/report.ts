import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** What became of one unit in one run of one stage. */
export type StageEvent = {
  stage: string;
  unit: string;
  unitId: string;
  outcome: 'done' | 'later' | 'retry' | 'failed';
  code: string;
  message: string | null;
  attempt: number;
  ms: number;
  /** What it waited in the queue before; null where that was on purpose. */
  waitedMs: number | null;
  traceId: string | null;
  /** What lies beneath an unexpected fault: its stack goes into the line. */
  cause?: unknown;
};

export type Report = (event: StageEvent) => void;

/** Levels by outcome: an operator at `warn` sees what needs a person, at `info` every unit. */
const LEVEL = { done: 'info', later: 'debug', retry: 'warn', failed: 'error' } as const;

/** What of an event is counted. */
export type Counted = Pick<StageEvent, 'stage' | 'outcome' | 'code' | 'ms' | 'waitedMs'>;

/** Counts a unit whose line was written elsewhere: by another process that has no metrics of its own to show. */
export function count(metrics: Metrics, { stage, outcome, code, ms, waitedMs }: Counted): void {
  metrics.outcomes.inc({ stage, outcome, code });
  metrics.seconds.observe({ stage }, ms / 1000);
  if (waitedMs !== null) metrics.waitSeconds.observe({ stage }, waitedMs / 1000);
}

/** The one place where a unit is counted, and the same call writes its log line. */
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

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
  /** The article that came of it, where one did. */
  article?: ArticleFigures | undefined;
  /** What lies beneath an unexpected fault: its stack goes into the line. */
  cause?: unknown;
};

/** What is counted of an article whose text was found. */
export type ArticleFigures = { language: string | null; words: number };

export type Report = (event: StageEvent) => void;

/** Levels by outcome: an operator at `warn` sees what needs a person, at `info` every unit. */
const LEVEL = { done: 'info', later: 'debug', retry: 'warn', failed: 'error' } as const;

/** What of an event is counted. */
export type Counted = Pick<StageEvent, 'stage' | 'outcome' | 'code' | 'ms' | 'waitedMs' | 'article'>;

/** Counts a unit whose line was written elsewhere: by another process that has no metrics of its own to show. */
export function count(metrics: Metrics, { stage, outcome, code, ms, waitedMs, article }: Counted): void {
  metrics.outcomes.inc({ stage, outcome, code });
  metrics.seconds.observe({ stage }, ms / 1000);
  if (waitedMs !== null) metrics.waitSeconds.observe({ stage }, waitedMs / 1000);
  if (!article) return;
  metrics.articles.inc({ language: article.language ?? 'unknown' });
  metrics.words.observe(article.words);
}

/**
 * Lines a second of units that came through, in each stage; beyond it disks and readers of logs suffer, and one line is
 * like the other. What needs a person is never left out, and all are counted in the metrics.
 */
const LINES_A_SECOND = 100;

/**
 * The one place where a unit is counted, and the same call writes its log line. A line after some that were left out says
 * how many in `leftOut`. `nowMs` is a clock that never jumps.
 */
export function openReport(log: Log, metrics: Metrics, nowMs = () => performance.now()): Report {
  const written = new Map<string, { second: number; lines: number; leftOut: number }>();
  /** How many lines of the stage were left out before this one; null when this one is left out as well. */
  const leftOutBefore = ({ stage, outcome }: StageEvent): number | null => {
    if (outcome !== 'done') return 0;
    const second = Math.floor(nowMs() / 1_000);
    const known = written.get(stage) ?? { second, lines: 0, leftOut: 0 };
    const now = known.second === second ? known : { second, lines: 0, leftOut: known.leftOut };
    written.set(stage, now);
    if (now.lines >= LINES_A_SECOND) {
      now.leftOut += 1;
      return null;
    }
    now.lines += 1;
    const { leftOut } = now;
    now.leftOut = 0;
    return leftOut;
  };
  return (event) => {
    count(metrics, event);
    const leftOut = leftOutBefore(event);
    if (leftOut === null) return;
    const { cause, ...line } = event;
    log[LEVEL[event.outcome]](
      { ...line, ...(leftOut > 0 && { leftOut }), ...(cause !== undefined && { err: cause }) },
      `${event.stage} ${event.outcome}: ${event.code}`,
    );
  };
}

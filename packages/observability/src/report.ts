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
  /** How many workers its job has lost. */
  stalls: number;
  ms: number;
  /** How long it waited in the queue before the run; null if the wait was intended. */
  waitedMs: number | null;
  traceId: string | null;
  /** The extracted article, if the run extracted one. */
  article?: ArticleFigures | undefined;
  /** What a language model did for the story, if one is used. */
  model?: ModelFigures | undefined;
  /** The cause of an unexpected fault. Its stack goes into the line. */
  cause?: unknown;
};

/** The figures of an article whose text was found, for metrics. */
export type ArticleFigures = { language: string | null; words: number };

/**
 * The figures of a language model that words and translates a story: the outcome (`asked`, `kept` for a stored answer,
 * or the code of an error), the tokens, and how many of its texts were accepted and rejected.
 */
export type ModelFigures = { outcome: string; tokens: number; accepted: number; rejected: number };

export type Report = (event: StageEvent) => void;

/** Levels by outcome: at `warn` an operator sees what needs attention, at `info` every unit. */
const LEVEL = { done: 'info', later: 'debug', retry: 'warn', failed: 'error' } as const;

/** The fields of an event that are counted. */
export type Counted = Pick<
  StageEvent,
  'stage' | 'outcome' | 'code' | 'attempt' | 'stalls' | 'ms' | 'waitedMs' | 'article' | 'model'
>;

/** Counts a unit that another process ran and logged, which does not serve metrics itself. */
export function count(metrics: Metrics, event: Counted): void {
  const { stage, outcome, code, attempt, stalls, ms, waitedMs, article, model } = event;
  metrics.outcomes.inc({ stage, outcome, code });
  if (outcome === 'done' || outcome === 'failed') metrics.attempts.observe({ stage }, attempt);
  if (stalls > 0) metrics.stalls.inc({ stage });
  metrics.seconds.observe({ stage }, ms / 1000);
  if (waitedMs !== null) metrics.waitSeconds.observe({ stage }, waitedMs / 1000);
  if (article) {
    metrics.articles.inc({ language: article.language ?? 'unknown' });
    metrics.words.observe(article.words);
  }
  if (model) {
    metrics.modelStories.inc({ outcome: model.outcome });
    metrics.modelTokens.inc(model.tokens);
    metrics.modelTexts.inc({ verdict: 'accepted' }, model.accepted);
    metrics.modelTexts.inc({ verdict: 'rejected' }, model.rejected);
  }
}

/**
 * Log lines per second and stage for units that succeed. More lines fill disks and say nothing new. Other outcomes are
 * always logged, and the metrics count every unit.
 */
const LINES_A_SECOND = 100;

/**
 * Makes the function that counts a unit and writes its log line. Units are counted nowhere else. If lines were skipped,
 * the next line has their number in `leftOut`. `nowMs` is a monotonic clock in milliseconds.
 */
export function openReport(log: Log, metrics: Metrics, nowMs = () => performance.now()): Report {
  const written = new Map<string, { second: number; lines: number; leftOut: number }>();
  /** How many lines of the stage were skipped before this one; null if this one is skipped too. */
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

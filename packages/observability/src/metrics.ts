import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Where a stage hopefully ends: from a look-up of a few milliseconds to a page that needs most of its deadline. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export type Metrics = {
  outcomes: Counter<'stage' | 'outcome' | 'code'>;
  seconds: Histogram<'stage'>;
  waiting: Gauge<'stage'>;
  oldest: Gauge<'stage'>;
  openFailures: Gauge<'stage' | 'code'>;
  /** The Prometheus text exposition. */
  text(): Promise<string>;
  contentType: string;
};

/** The metrics of one process, in a registry of their own. Hosts and outlets are no labels: there is no end of them. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    outcomes: new Counter({
      name: 'newsloom_stage_outcomes_total',
      help: 'Units by stage, outcome and reason code; each unit counts once a run.',
      labelNames: ['stage', 'outcome', 'code'],
      registers,
    }),
    seconds: new Histogram({
      name: 'newsloom_stage_seconds',
      help: 'Time that a stage spent on a unit.',
      labelNames: ['stage'],
      buckets: SECONDS,
      registers,
    }),
    waiting: new Gauge({
      name: 'newsloom_stage_waiting',
      help: 'Units that the store holds for a stage.',
      labelNames: ['stage'],
      registers,
    }),
    oldest: new Gauge({
      name: 'newsloom_stage_oldest_seconds',
      help: 'How long the longest-waiting unit of a stage has waited.',
      labelNames: ['stage'],
      registers,
    }),
    openFailures: new Gauge({
      name: 'newsloom_failures_open',
      help: 'Open failures by stage and code.',
      labelNames: ['stage', 'code'],
      registers,
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

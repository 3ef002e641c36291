import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Buckets for the time of a stage: from a look-up of a few milliseconds to a page that needs most of its deadline. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** A unit has four tries unless configured otherwise. A unit that waits for an engine or a host may have many more. */
const TRIES = [1, 2, 3, 4, 8, 16];

/** From a teaser to a long read. Most articles have a few hundred words. */
const WORDS = [25, 50, 100, 200, 400, 800, 1_600, 3_200];

/** No buckets for hours: such waits are a backlog, which has its own metric. */
const WAIT_SECONDS = [...SECONDS, 300, 1_800];

export type Metrics = {
  outcomes: Counter<'stage' | 'outcome' | 'code'>;
  seconds: Histogram<'stage'>;
  waitSeconds: Histogram<'stage'>;
  attempts: Histogram<'stage'>;
  stalls: Counter<'stage'>;
  waiting: Gauge<'stage'>;
  oldest: Gauge<'stage'>;
  openFailures: Gauge<'stage' | 'code'>;
  articles: Counter<'language'>;
  words: Histogram;
  modelStories: Counter<'outcome'>;
  modelTokens: Counter;
  modelTexts: Counter<'verdict'>;
  queueJobs: Gauge<'stage' | 'state'>;
  paused: Gauge<'stage'>;
  feeds: Gauge<'state'>;
  outlets: Gauge<'state'>;
  stories: Gauge<'status'>;
  changes: Gauge;
  seenLag: Gauge<'quantile'>;
  storyLag: Gauge<'quantile'>;
  storeConnections: Gauge<'state'>;
  /** Runs `take` before each exposition, for figures that must be read at that time. */
  onText(take: () => void): void;
  /** The Prometheus text exposition. */
  text(): Promise<string>;
  contentType: string;
};

/**
 * The metrics of one process, in a registry of their own. Hosts and outlets are not labels, because there are too many.
 */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const takes: (() => void)[] = [];
  collectDefaultMetrics({ register: registry });
  return {
    outcomes: new Counter({
      name: 'newsloom_stage_outcomes_total',
      help: 'Units by stage, outcome and reason code; each unit counts once per run.',
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
    waitSeconds: new Histogram({
      name: 'newsloom_stage_wait_seconds',
      help: 'Time that a unit waited in the queue of a stage, without waits on purpose.',
      labelNames: ['stage'],
      buckets: WAIT_SECONDS,
      registers,
    }),
    attempts: new Histogram({
      name: 'newsloom_stage_attempts',
      help: 'The try at which a unit was done or failed.',
      labelNames: ['stage'],
      buckets: TRIES,
      registers,
    }),
    stalls: new Counter({
      name: 'newsloom_stage_stalls_total',
      help: 'Runs of units that had lost a worker before, so that their jobs came back.',
      labelNames: ['stage'],
      registers,
    }),
    waiting: new Gauge({
      name: 'newsloom_stage_waiting',
      help: 'Units that wait for a stage in the store.',
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
    articles: new Counter({
      name: 'newsloom_articles_total',
      help: 'Articles whose text was found, by language; there are as many as detection knows.',
      labelNames: ['language'],
      registers,
    }),
    words: new Histogram({
      name: 'newsloom_article_words',
      help: 'Words of the texts that were found. Many short ones of a sudden are an extraction that fails.',
      buckets: WORDS,
      registers,
    }),
    modelStories: new Counter({
      name: 'newsloom_model_stories_total',
      help: 'Stories that a language model was to word or translate: asked, kept (its answer was there), or the code of an error.',
      labelNames: ['outcome'],
      registers,
    }),
    modelTokens: new Counter({
      name: 'newsloom_model_tokens_total',
      help: 'Tokens of language models, as their servers count them.',
      registers,
    }),
    modelTexts: new Counter({
      name: 'newsloom_model_texts_total',
      help: 'Texts of language models by verdict: accepted, or rejected, and other words shown instead.',
      labelNames: ['verdict'],
      registers,
    }),
    queueJobs: new Gauge({
      name: 'newsloom_queue_jobs',
      help: 'Jobs in the queues of a stage, by state: waiting, active, delayed.',
      labelNames: ['stage', 'state'],
      registers,
    }),
    paused: new Gauge({
      name: 'newsloom_stage_paused',
      help: '1 if a queue of the stage is paused: then more workers would be of no use.',
      labelNames: ['stage'],
      registers,
    }),
    feeds: new Gauge({
      name: 'newsloom_feeds',
      help: 'Feeds by state: active, failing (the last poll did), quiet (without news for far longer than usual), paused, gone.',
      labelNames: ['state'],
      registers,
    }),
    outlets: new Gauge({
      name: 'newsloom_outlets',
      help: 'Outlets by their volume on the last counted day, against that of the weeks before: judged (with enough history), fewer (far fewer articles than usual), shorter (far shorter articles).',
      labelNames: ['state'],
      registers,
    }),
    stories: new Gauge({
      name: 'newsloom_stories',
      help: 'Stories that are active or quiet; later ones are not counted.',
      labelNames: ['status'],
      registers,
    }),
    changes: new Gauge({
      name: 'newsloom_changes_total',
      help: 'Changes of stories ever written: the number of the newest.',
      registers,
    }),
    seenLag: new Gauge({
      name: 'newsloom_seen_lag_seconds',
      help: 'From the publication of an article to its discovery, over the newest articles.',
      labelNames: ['quantile'],
      registers,
    }),
    storyLag: new Gauge({
      name: 'newsloom_story_lag_seconds',
      help: 'From the publication of the newest article of a story to the version that has it, over the newest changes.',
      labelNames: ['quantile'],
      registers,
    }),
    storeConnections: new Gauge({
      name: 'newsloom_store_connections',
      help: 'Connections of this process to the store: total, idle, and callers that wait for one.',
      labelNames: ['state'],
      registers,
    }),
    onText: (take) => {
      takes.push(take);
    },
    async text() {
      for (const take of takes) take();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

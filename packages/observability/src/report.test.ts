import { describe, expect, test } from 'vitest';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { openReport, type StageEvent } from './report.ts';
import { EVENT } from './testing/stage-event.ts';

/** A report with its own metrics, and a log that keeps its lines. */
function open(level = 'debug') {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const metrics = openMetrics();
  return { report: openReport(openLog({ level, destination }), metrics), metrics, lines };
}

describe('a report', () => {
  test('is one line and one count with the same fields', async () => {
    const { report, metrics, lines } = open();
    report(EVENT);
    expect(lines).toEqual([{ level: 'info', time: expect.any(String), ...EVENT, msg: 'fetch done: fetched' }]);
    expect(new Date(String(lines[0]?.time)).toISOString()).toBe(lines[0]?.time);
    expect((await metrics.outcomes.get()).values).toMatchObject([
      { value: 1, labels: { stage: 'fetch', outcome: 'done', code: 'fetched' } },
    ]);
    const text = await metrics.text();
    expect(text).toContain('newsloom_stage_seconds_sum{stage="fetch"} 0.25');
    expect(text).toContain('newsloom_stage_seconds_count{stage="fetch"} 1');
  });

  test('of an article counts its language and its words', async () => {
    const { report, metrics } = open();
    report({ ...EVENT, article: { language: 'en', words: 250 } });
    report({ ...EVENT, article: { language: null, words: 30 } });
    report(EVENT);
    const text = await metrics.text();
    for (const line of [
      'newsloom_articles_total{language="en"} 1',
      'newsloom_articles_total{language="unknown"} 1',
      'newsloom_article_words_bucket{le="50"} 1',
      'newsloom_article_words_count 2',
      'newsloom_stage_wait_seconds_count{stage="fetch"} 3',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('counts the try at which a unit ended, and runs whose unit had lost a worker', async () => {
    const { report, metrics } = open();
    report({ ...EVENT, outcome: 'retry', attempt: 1 });
    report({ ...EVENT, outcome: 'later', attempt: 1 });
    report({ ...EVENT, attempt: 2, stalls: 2 });
    report({ ...EVENT, outcome: 'failed', attempt: 4 });
    const text = await metrics.text();
    for (const line of [
      'newsloom_stage_attempts_bucket{le="1",stage="fetch"} 0',
      'newsloom_stage_attempts_bucket{le="2",stage="fetch"} 1',
      'newsloom_stage_attempts_count{stage="fetch"} 2',
      'newsloom_stage_stalls_total{stage="fetch"} 1',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('of a story counts what a language model did for it', async () => {
    const { report, metrics } = open();
    report({ ...EVENT, model: { outcome: 'asked', tokens: 1_200, accepted: 4, rejected: 1 } });
    report({ ...EVENT, model: { outcome: 'llm-timeout', tokens: 0, accepted: 0, rejected: 0 } });
    report(EVENT);
    const text = await metrics.text();
    for (const line of [
      'newsloom_model_stories_total{outcome="asked"} 1',
      'newsloom_model_stories_total{outcome="llm-timeout"} 1',
      'newsloom_model_tokens_total 1200',
      'newsloom_model_texts_total{verdict="accepted"} 4',
      'newsloom_model_texts_total{verdict="rejected"} 1',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('counts by stage, outcome and code', async () => {
    const { report, metrics, lines } = open();
    const events: StageEvent[] = [
      EVENT,
      EVENT,
      { ...EVENT, outcome: 'retry', code: 'http-timeout' },
      { ...EVENT, stage: 'extract', code: 'extracted' },
    ];
    for (const one of events) report(one);
    const { values } = await metrics.outcomes.get();
    expect(values.map(({ value, labels }) => [labels.stage, labels.outcome, labels.code, value])).toEqual([
      ['fetch', 'done', 'fetched', 2],
      ['fetch', 'retry', 'http-timeout', 1],
      ['extract', 'done', 'extracted', 1],
    ]);
    expect(lines).toHaveLength(4);
  });

  test.each([
    ['done', 'info'],
    ['later', 'debug'],
    ['retry', 'warn'],
    ['failed', 'error'],
  ] as const)('of %s is logged at %s', (outcome, level) => {
    const { report, lines } = open();
    report({ ...EVENT, outcome });
    expect(lines).toMatchObject([{ level, outcome }]);
  });

  test('is counted when its line is below the level', async () => {
    const { report, metrics, lines } = open('warn');
    report(EVENT);
    expect(lines).toEqual([]);
    expect((await metrics.outcomes.get()).values).toMatchObject([{ value: 1 }]);
  });

  test('of a defect has its stack in the line, but not in a label', async () => {
    const { report, metrics, lines } = open();
    const cause = new TypeError('x is undefined');
    report({ ...EVENT, outcome: 'failed', code: 'unexpected', cause });
    expect(lines).toMatchObject([
      {
        err: {
          type: 'TypeError',
          message: expect.stringContaining('x is undefined'),
          stack: expect.stringContaining('report.test'),
        },
      },
    ]);
    expect(lines[0]).not.toHaveProperty('cause');
    expect(await metrics.text()).not.toContain('undefined');
  });

  test('of any thrown value is a line', () => {
    const { report, lines } = open();
    for (const cause of ['text', null, 7, Object.create(null)]) report({ ...EVENT, outcome: 'failed', cause });
    expect(lines).toHaveLength(4);
  });
});

test('each process and each test has its own counts', async () => {
  const [one, other] = [open(), open()];
  one.report(EVENT);
  expect((await other.metrics.outcomes.get()).values).toEqual([]);
});

test('the exposition has a help text for every metric', async () => {
  const { metrics } = open();
  const text = await metrics.text();
  for (const name of [
    'stage_outcomes_total',
    'stage_seconds',
    'stage_waiting',
    'stage_oldest_seconds',
    'failures_open',
  ]) {
    expect(text).toMatch(new RegExp(`^# HELP newsloom_${name} .+\\.$`, 'm'));
  }
  expect(metrics.contentType).toContain('text/plain');
});

describe('many units in a second', () => {
  /** A report with a clock that the test sets, and the lines that it wrote. */
  function open() {
    const lines: { stage: string; outcome: string; leftOut?: number }[] = [];
    const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
    const clock = { ms: 0 };
    const metrics = openMetrics();
    const report = openReport(openLog({ level: 'info', destination }), metrics, () => clock.ms);
    const send = (count: number, differences: Partial<StageEvent> = {}) => {
      for (let n = 0; n < count; n++) report({ ...EVENT, ...differences });
    };
    return { lines, clock, metrics, send };
  }

  test('are all counted, but a hundred lines are enough; the next one says how many were left out', async () => {
    const { lines, clock, metrics, send } = open();
    send(250);
    expect(lines).toHaveLength(100);
    clock.ms = 1_000;
    send(2);
    expect(lines.slice(100).map(({ leftOut }) => leftOut)).toEqual([150, undefined]);
    expect(await metrics.text()).toMatch(/newsloom_stage_outcomes_total\{[^}]*\} 252/);
  });

  test('of one stage leave the others their lines', () => {
    const { lines, send } = open();
    send(150);
    send(1, { stage: 'publish' });
    expect(lines).toHaveLength(101);
  });

  test('leave out none that needs a person', () => {
    const { lines, send } = open();
    send(150);
    send(150, { outcome: 'failed', code: 'http-refused' });
    send(150, { outcome: 'retry', code: 'http-timeout' });
    expect(lines).toHaveLength(400);
  });
});

import { describe, expect, test } from 'vitest';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { openReport, type StageEvent } from './report.ts';

const event: StageEvent = {
  stage: 'fetch',
  unit: 'article',
  unitId: 'a1',
  outcome: 'done',
  code: 'fetched',
  message: null,
  attempt: 1,
  ms: 250,
  waitedMs: 1_500,
  traceId: 'trace-1',
};

/** A report over metrics of its own and a log that keeps its lines. */
function open(level = 'debug') {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const metrics = openMetrics();
  return { report: openReport(openLog({ level, destination }), metrics), metrics, lines };
}

describe('a report', () => {
  test('is one line and one count with the same fields', async () => {
    const { report, metrics, lines } = open();
    report(event);
    expect(lines).toEqual([{ level: 'info', time: expect.any(String), ...event, msg: 'fetch done: fetched' }]);
    expect(new Date(String(lines[0]?.time)).toISOString()).toBe(lines[0]?.time);
    expect((await metrics.outcomes.get()).values).toMatchObject([
      { value: 1, labels: { stage: 'fetch', outcome: 'done', code: 'fetched' } },
    ]);
    const text = await metrics.text();
    expect(text).toContain('newsloom_stage_seconds_sum{stage="fetch"} 0.25');
    expect(text).toContain('newsloom_stage_seconds_count{stage="fetch"} 1');
  });

  test('counts by stage, outcome and code', async () => {
    const { report, metrics, lines } = open();
    const events: StageEvent[] = [
      event,
      event,
      { ...event, outcome: 'retry', code: 'http-timeout' },
      { ...event, stage: 'extract', code: 'extracted' },
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
    report({ ...event, outcome });
    expect(lines).toMatchObject([{ level, outcome }]);
  });

  test('is counted when its line is below the level', async () => {
    const { report, metrics, lines } = open('warn');
    report(event);
    expect(lines).toEqual([]);
    expect((await metrics.outcomes.get()).values).toMatchObject([{ value: 1 }]);
  });

  test('of a defect has its stack in the line, but not in a label', async () => {
    const { report, metrics, lines } = open();
    const cause = new TypeError('x is undefined');
    report({ ...event, outcome: 'failed', code: 'unexpected', cause });
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
    for (const cause of ['text', null, 7, Object.create(null)]) report({ ...event, outcome: 'failed', cause });
    expect(lines).toHaveLength(4);
  });
});

test('each process and each test has its own counts', async () => {
  const [one, other] = [open(), open()];
  one.report(event);
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

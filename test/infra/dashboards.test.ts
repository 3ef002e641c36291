import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../harness/until.ts';
import { boards } from './dashboards.ts';
import { root } from './files.ts';
import { readingOf, type Selector } from './metrics.ts';
import { type Drawn, panelSheet } from './panel-sheet.ts';
import { isThere } from './program.ts';
import { type Prometheus, startPrometheus } from './prometheus.ts';
import { type RecordedRun, startRun } from './recorded-run.ts';

const isFull = process.env.NEWSLOOM_TEST_INFRA === 'full';
const asks =
  isFull && isThere('prometheus', 'the answers of Prometheus to the panels') && isThere('promtool', 'the same');

/**
 * The folder for pictures of the panels: next to the private engines of this folder, which are not committed either.
 */
const PICTURES = join(root, '.newsloom', 'panels');

/** Scrapes before and after the run, so that every rate has two samples and every curve has level parts. */
const SCRAPES = 8;
/** Replaces Grafana's `$__rate_interval`, which is at least four scrapes long. */
const RATE_INTERVAL = '8s';
const WEEK = 7 * 86_400;
/** Samples of a day, with a scrape every second. */
const DAY = 86_400;

let newsroom: RecordedRun;
let prometheus: Prometheus | null = null;
const texts: Record<string, string> = {};
let times: { start: number; end: number };
beforeAll(async () => {
  newsroom = await startRun();
  const started = asks ? await startPrometheus(newsroom.metrics) : null;
  prometheus = started;
  const start = Date.now() / 1_000;
  const scraped = async (): Promise<void> => {
    const seen = (await started?.scrapes('newsloom-api')) ?? 0;
    await until('scrapes', async () => started === null || (await started.scrapes('newsloom-api')) >= seen + SCRAPES);
  };
  await scraped();
  await newsroom.work();
  await scraped();
  for (const [job, url] of Object.entries(newsroom.metrics)) texts[job] = await (await fetch(url)).text();
  times = { start, end: Date.now() / 1_000 };
  await started?.addPast(weekAgo(texts['newsloom-worker'] ?? '', times.end));
});
afterAll(async () => {
  await prometheus?.close();
  await newsroom.close();
});

/** Repeats the run's counters of articles with times a week earlier, as if there had been as many articles then. */
function weekAgo(text: string, now: number): string[] {
  const counted = linesOf(text).filter(({ name }) => name === 'newsloom_articles_total');
  return [
    '# TYPE newsloom_articles counter',
    ...counted.flatMap(({ series, value }) => [
      `${series} 0 ${now - WEEK - DAY / 2}`,
      `${series} ${value} ${now - WEEK - DAY / 4}`,
    ]),
  ];
}

type Line = { series: string; name: string; labels: Record<string, string>; value: string };

/** Parses the samples of an exposition. */
const linesOf = (text: string): Line[] =>
  text.split('\n').flatMap((line) => {
    const [, series = '', name = '', labels = '', value = ''] = /^((\w+)(?:\{(.*)\})?) (\S+)$/.exec(line) ?? [];
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', given = '']) => [label, given]);
    return name === '' ? [] : [{ series, name, labels: Object.fromEntries(pairs), value }];
  });

/** Whether the metrics of the run have a series for a selector. */
function isTold({ name, matchers }: Selector): boolean {
  return Object.entries(texts).some(([job, text]) =>
    linesOf(text).some(
      (line) =>
        line.name === name &&
        matchers.every(({ label, operator, value }) => {
          const given = label === 'job' ? job : (line.labels[label] ?? '');
          return operator.includes('~') ? new RegExp(`^(?:${value})$`).test(given) : given === value;
        }),
    ),
  );
}

/** A query as Grafana sends it, for all values of its variables. */
const asked = (expr: string): string => expr.replaceAll('$stage', '.+').replaceAll('$__rate_interval', RATE_INTERVAL);

const panels = boards.flatMap(([file, { panels: all }]) =>
  all.filter(({ type }) => type !== 'row').map((panel) => [`${file}: ${panel.title}`, panel] as const),
);

test.each(panels)('%s reads what a run tells', (_where, { targets = [] }) => {
  for (const { expr } of targets) {
    for (const selector of readingOf(asked(expr)).selectors)
      expect(isTold(selector), JSON.stringify(selector)).toBe(true);
  }
});

test('a series that no run tells is found', () => {
  expect(isTold({ name: 'newsloom_feeds', matchers: [{ label: 'state', operator: '=', value: 'asleep' }] })).toBe(
    false,
  );
  expect(isTold({ name: 'newsloom_nothing', matchers: [] })).toBe(false);
});

describe.runIf(asks)('asked of Prometheus', () => {
  const drawn = new Map<string, Map<number, Drawn[]>>(boards.map(([file]) => [file, new Map()]));

  afterAll(() => {
    mkdirSync(PICTURES, { recursive: true });
    for (const [file, board] of boards) {
      const picture = join(PICTURES, file.replace('.json', '.svg'));
      writeFileSync(picture, panelSheet(board, drawn.get(file) ?? new Map()));
      console.log(`drawn: ${picture}`);
    }
  });

  test.each(panels)('%s is not empty', async (where, { id, targets = [] }) => {
    const answers: Drawn[] = [];
    for (const { expr, legendFormat } of targets) {
      const series = (await prometheus?.range(asked(expr), times.start, times.end)) ?? [];
      const finite = series.flatMap(({ values }) => values).filter(([, value]) => Number.isFinite(Number(value)));
      expect(finite, expr).not.toHaveLength(0);
      answers.push({ legend: legendFormat, series });
    }
    drawn.get(where.split(':')[0] ?? '')?.set(id, answers);
  });
});

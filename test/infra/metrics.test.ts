import { globSync } from 'node:fs';
import { STAGE_NAMES } from '@newsloom/config';
import { catalog as errors } from '@newsloom/errors';
import { describe, expect, test } from 'vitest';
import { boards } from './dashboards.ts';
import { documentsOf, root, textOf, yamlOf } from './files.ts';
import type { ScaledObject } from './kubernetes.ts';
import { knownSeries, readingOf } from './metrics.ts';

type Rules = {
  groups: { rules: { alert: string; expr: string; labels: { severity: string }; annotations: object }[] }[];
};

const rules = yamlOf<Rules>('prometheus/alerts.yaml').groups.flatMap((group) => group.rules);
const scaled = documentsOf<ScaledObject>('kubernetes/components/keda/scaled-objects.yaml');

const queries = [
  ...boards.flatMap(([file, { panels }]) =>
    panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [`${file}: ${title}`, expr] as const)),
  ),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...scaled.map(({ metadata, spec }) => [`scaled ${metadata.name}`, spec.triggers[0].metadata.query] as const),
];

const series = knownSeries();

/** Labels that Prometheus adds to scraped series. */
const TARGET = ['job', 'instance', 'service', 'pod'];

/** The values of labels for which newsloom has a list. */
const VALUES: Record<string, readonly string[]> = {
  stage: STAGE_NAMES,
  outcome: ['done', 'later', 'retry', 'failed'],
  code: Object.keys(errors),
  job: ['newsloom-worker', 'newsloom-api'],
};

test.each(queries)('%s reads metrics and labels that there are', (_where, query) => {
  const { selectors, groupedBy } = readingOf(query);
  expect(selectors).not.toHaveLength(0);
  for (const { name, matchers } of selectors) {
    // `up` is a metric of Prometheus itself.
    const labels = name === 'up' ? [] : series.get(name)?.labels;
    expect(labels, `${name} is no metric`).toBeDefined();
    for (const { label, operator, value } of matchers) {
      expect([...(labels ?? []), ...TARGET], name).toContain(label);
      const values = VALUES[label];
      if (!values || value.startsWith('$')) continue;
      const wanted = operator.includes('~') ? new RegExp(`^(?:${value})$`) : null;
      const found = wanted ? values.filter((one) => wanted.test(one)) : values.filter((one) => one === value);
      expect(found, `${label}${operator}"${value}"`).not.toHaveLength(0);
    }
  }
  const labels = selectors.flatMap(({ name }) => series.get(name)?.labels ?? []);
  for (const label of groupedBy) expect([...labels, ...TARGET]).toContain(label);
});

/**
 * A query must take the maximum of each gauge of the store, because every process reports the same value, and the rate
 * of each counter.
 */
test.each(queries)('%s takes each metric for what it is', (_where, query) => {
  const text = query.replaceAll(/\s+/g, ' ');
  for (const { name } of readingOf(query).selectors) {
    const kind = series.get(name)?.kind;
    if (!name.startsWith('newsloom_')) continue;
    // The number of the newest change comes from the store, and only goes up.
    const within = /_total$/.test(name) ? 'increase\\(' : '';
    if (kind === 'Gauge' && !/_connections$/.test(name))
      expect(text).toMatch(new RegExp(`max(?: by \\([\\w, ]+\\) )?\\(${within}${name}`));
    if (kind !== 'Gauge') expect(text).toMatch(new RegExp(`(?:rate|increase)\\(${name}`));
  }
});

test('a query that is none is found, and one of a metric that there is not', () => {
  expect(() => readingOf('sum(rate(newsloom_stage_outcomes_total[5m])')).toThrow('no PromQL');
  expect(series.get('newsloom_stage_seconds')).toBeUndefined();
  expect(series.get('newsloom_stage_seconds_bucket')?.labels).toEqual(['stage', 'le']);
  expect(series.has('process_cpu_seconds_total')).toBe(true);
});

describe.each(boards)('%s', (_file, { uid, links, panels, templating }) => {
  const uids = boards.map(([, board]) => board.uid);

  test('has a name of its own, and links to the others', () => {
    expect(uids.filter((other) => other === uid)).toHaveLength(1);
    expect(links.map(({ url }) => url)).toEqual(uids.filter((other) => other !== uid).map((other) => `/d/${other}`));
  });

  test('asks the datasource that is provisioned', () => {
    type Datasources = { datasources: { uid: string }[] };
    const [source] = yamlOf<Datasources>('grafana/provisioning/datasources/prometheus.yaml').datasources;
    const asked = [...panels, ...panels.flatMap(({ targets = [] }) => targets), ...templating.list];
    expect(new Set(asked.flatMap(({ datasource }) => (datasource ? [datasource.uid] : [])))).toEqual(
      new Set([source?.uid]),
    );
  });

  test('asks for values of labels that there are', () => {
    for (const { query } of templating.list) {
      const [, name = '', label] = /^label_values\((\w+), (\w+)\)$/.exec(query.query) ?? [];
      expect(series.get(name)?.labels).toContain(label);
    }
  });

  test('has panels that say what they show, side by side', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const taken = new Set<string>();
    for (const { type, title, description, targets = [], gridPos } of panels) {
      if (type !== 'row')
        expect([title, targets.length > 0, /\S+\.?$/.test(description ?? '')]).toEqual([title, true, true]);
      // The grid of Grafana is 24 wide.
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken, title).not.toContain(`${x} ${y}`);
          taken.add(`${x} ${y}`);
        }
      }
    }
  });
});

describe('alerts', () => {
  test('say how urgent they are, what it is, and what to do', () => {
    for (const { alert, labels, annotations } of rules) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/)]);
      expect([alert, annotations]).toEqual([alert, { summary: expect.any(String), action: expect.any(String) }]);
    }
  });

  test('have each a case in which they fire, and one in which they do not', () => {
    type Cases = { tests: { alert_rule_test: { alertname: string; exp_alerts?: object[] }[] }[] };
    const files = globSync('prometheus/*.test.yaml', { cwd: `${root}/infra` });
    const cases = files.flatMap((file) => yamlOf<Cases>(file).tests).flatMap((one) => one.alert_rule_test);
    const names = rules.map(({ alert }) => alert).toSorted();
    const fired = cases.filter(({ exp_alerts }) => exp_alerts).map(({ alertname }) => alertname);
    const quiet = cases.filter(({ exp_alerts }) => !exp_alerts).map(({ alertname }) => alertname);
    expect([...new Set(fired)].toSorted()).toEqual(names);
    expect([...new Set(quiet)].toSorted()).toEqual(names);
  });

  test('name commands that there are', () => {
    for (const [, command = ''] of textOf('prometheus/alerts.yaml').matchAll(/`newsloom (\w+)/g)) {
      expect(globSync(`packages/cli/src/commands/${command}.ts`, { cwd: root })).toHaveLength(1);
    }
  });
});

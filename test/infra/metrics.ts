import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openMetrics } from '@newsloom/observability';
import { parser } from '@prometheus-io/lezer-promql';
import { root } from './files.ts';

type Kind = 'Counter' | 'Gauge' | 'Histogram';
export type Metric = { kind: Kind; labels: readonly string[] };

type Client = {
  Registry: new () => { getMetricsAsArray(): unknown[] };
  collectDefaultMetrics(options: { register: object }): void;
};

/** The metrics that prom-client itself collects for each process. */
function processMetrics(): unknown[] {
  const client: Client = createRequire(join(root, 'packages/observability/package.json'))('prom-client');
  const register = new client.Registry();
  client.collectDefaultMetrics({ register });
  return register.getMetricsAsArray();
}

/** A metric of the library; its class is its kind. */
const isMetric = (value: unknown): value is { name: string; labelNames: string[]; constructor: { name: Kind } } =>
  typeof value === 'object' && value !== null && 'labelNames' in value && 'name' in value;

/** Every existing metric, by the names of its series, with its own labels. */
export function knownSeries(): Map<string, Metric> {
  const there = [...processMetrics(), ...Object.values(openMetrics())].filter(isMetric);
  const metrics = new Map([
    ...there.map(({ name, labelNames, constructor: { name: kind } }) => [name, { kind, labels: labelNames }] as const),
  ]);
  return new Map(
    [...metrics].flatMap(([name, metric]): [string, Metric][] =>
      metric.kind === 'Histogram'
        ? [
            [`${name}_bucket`, { ...metric, labels: [...metric.labels, 'le'] }],
            [`${name}_sum`, metric],
            [`${name}_count`, metric],
          ]
        : [[name, metric]],
    ),
  );
}

/** A selector of a query, such as `up{job="newsloom-api"}`. */
export type Selector = { name: string; matchers: { label: string; operator: string; value: string }[] };

/** The selectors of a query, and the labels by which it groups. Throws an error if the query is not PromQL. */
export function readingOf(query: string): { selectors: Selector[]; groupedBy: string[] } {
  // Grafana replaces its variables before it sends the query.
  const filled = query.replaceAll('$__rate_interval', '1m');
  const selectors: Selector[] = [];
  const groupedBy: string[] = [];
  parser.parse(filled).iterate({
    enter({ node, from, to }) {
      const text = filled.slice(from, to);
      if (node.type.isError) throw new Error(`no PromQL at ${from}: ${filled}`);
      if (node.name === 'VectorSelector') selectors.push({ name: /^\w+/.exec(text)?.[0] ?? '', matchers: [] });
      if (node.name === 'GroupingLabels')
        groupedBy.push(
          ...text
            .replaceAll(/[()\s]/g, '')
            .split(',')
            .filter(Boolean),
        );
      if (node.name === 'UnquotedLabelMatcher') {
        const [, label = '', operator = '', value = ''] = /^(\w+)\s*(=~|!~|!=|=)\s*"(.*)"$/.exec(text) ?? [];
        selectors.at(-1)?.matchers.push({ label, operator, value });
      }
    },
  });
  return { selectors, groupedBy };
}

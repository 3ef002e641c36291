import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import type { StageEvent } from './report.ts';
import { EVENT } from './testing/stage-event.ts';
import { withTraces } from './traces.ts';

type Span = {
  name: string;
  traceId: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code: number; message?: string };
};

/** A collector, and the spans that it was sent. */
async function collector(): Promise<{ url: string; spans: Span[] }> {
  const spans: Span[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1/traces`, spans };
}

test('every run of an article is a span of its one trace', async () => {
  const { url, spans } = await collector();
  const reported: StageEvent[] = [];
  const report = withTraces((one) => reported.push(one), url);
  report(EVENT);
  report({ ...EVENT, stage: 'extract', outcome: 'failed', code: 'page-unreadable', message: 'The page is broken.' });
  report({ ...EVENT, traceId: 'no trace id' });
  report({ ...EVENT, traceId: null });
  await until('two spans', () => spans.length === 2);
  expect(reported).toHaveLength(4);
  expect(spans.map(({ name, traceId }) => [name, traceId])).toEqual([
    ['fetch', EVENT.traceId?.replaceAll('-', '')],
    ['extract', EVENT.traceId?.replaceAll('-', '')],
  ]);
  const [first, second] = spans;
  expect(Number(first?.endTimeUnixNano) - Number(first?.startTimeUnixNano)).toBeCloseTo(250e6, -4);
  expect(first?.attributes).toContainEqual({ key: 'newsloom.code', value: { stringValue: 'fetched' } });
  expect(second?.status).toEqual({ code: 2, message: 'The page is broken.' });
});

test('without a collector a report stays as it is', () => {
  const report = () => {};
  expect(withTraces(report, null)).toBe(report);
});

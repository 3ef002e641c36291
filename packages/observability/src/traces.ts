import type { Report } from './report.ts';

/**
 * A report that also sends a span for each run of a unit to the OpenTelemetry collector at `url`: one trace per
 * article, across all machines. The library is loaded only if there is a `url`. When the process ends by itself,
 * pending spans are still sent.
 */
export function withTraces(report: Report, url: string | null): Report {
  if (url === null) return report;
  const opening = import('./otlp-spans.ts').then(({ openSpans }) => openSpans(url));
  process.once('beforeExit', () => void opening.then((spans) => spans.flush()));
  return (event) => {
    const endedAt = Date.now();
    void opening.then((spans) => spans.write(event, endedAt));
    report(event);
  };
}

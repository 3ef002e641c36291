import { ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { StageEvent } from './report.ts';

/** Spans are sent a second after the first of a batch: a killed process loses at most one second of spans. */
const TOGETHER_MS = 1_000;

/** Sends spans to a collector. `write` takes the outcome of a unit and the time of it (ms since 1970). */
export type Spans = { write(event: StageEvent, endedAt: number): void; flush(): Promise<void> };

/** Opens the exporter to the collector at `url` (OTLP over HTTP, such as `http://collector:4318/v1/traces`). */
export function openSpans(url: string): Spans {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'newsloom' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }), { scheduledDelayMillis: TOGETHER_MS })],
  });
  const tracer = provider.getTracer('newsloom');
  return {
    write(event, endedAt) {
      const traceId = event.traceId?.replaceAll('-', '') ?? '';
      if (!/^[0-9a-f]{32}$/.test(traceId)) return;
      const { stage, unit, unitId, outcome, code, attempt, ms, message } = event;
      // All spans of an article have a parent that is never written: no stage begins before all others and ends after
      // them.
      const parent = { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED, isRemote: true };
      const span = tracer.startSpan(
        stage,
        {
          startTime: endedAt - ms,
          attributes: {
            'newsloom.unit': unit,
            'newsloom.unit_id': unitId,
            'newsloom.outcome': outcome,
            'newsloom.code': code,
            'newsloom.attempt': attempt,
          },
        },
        trace.setSpanContext(ROOT_CONTEXT, parent),
      );
      if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR, message: message ?? code });
      span.end(endedAt);
    },
    flush: () => provider.forceFlush(),
  };
}

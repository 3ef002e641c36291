import type { QueueEngine } from '@newsloom/config';
import type { QueueConnection } from '@newsloom/queue';

/** The engine of the queues that the configuration names, as the queues take it. */
export function namedConnectionOf(engine: Exclude<QueueEngine, { kind: 'postgres' }>): QueueConnection {
  if (engine.kind === 'redis') return engine;
  const { kind, nodes, name, ...login } = engine;
  return kind === 'sentinel' ? { kind, sentinels: nodes, name, ...login } : { kind, nodes, ...login };
}

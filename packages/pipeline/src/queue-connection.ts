import type { QueueEngine } from '@newsloom/config';
import type { QueueConnection } from '@newsloom/queue';

/** Turns the queue engine of the configuration into connection options of `openQueues`. */
export function namedConnectionOf(engine: Exclude<QueueEngine, { kind: 'postgres' }>): QueueConnection {
  if (engine.kind === 'redis') return engine;
  const { kind, nodes, name, ...login } = engine;
  return kind === 'sentinel' ? { kind, sentinels: nodes, name, ...login } : { kind, nodes, ...login };
}

import type { Config } from './config.ts';

/**
 * The configuration of one of `processes` with the same stages on one machine. It gets its share of the threads, at
 * least one.
 */
export function shareOf(config: Config, processes: number): Config {
  const threads = Math.max(1, Math.floor(config.extract.threads / processes));
  return { ...config, extract: { ...config.extract, threads } };
}

import type { Config } from './config.ts';

/** The configuration of one of `processes` that run the same stages on one machine: its part of the threads, one at least. */
export function shareOf(config: Config, processes: number): Config {
  const threads = Math.max(1, Math.floor(config.extract.threads / processes));
  return { ...config, extract: { ...config.extract, threads } };
}

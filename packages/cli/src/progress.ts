import { Presets, SingleBar } from 'cli-progress';

export type Progress = { total(n: number): void; done(n: number): void; end(): void };

/** A progress bar on stderr; nothing if stderr is not a terminal. */
export function openProgress(what: string): Progress {
  if (!process.stderr.isTTY) return { total: () => {}, done: () => {}, end: () => {} };
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total} articles, {eta_formatted} left`, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(0, 0);
  return { total: (n) => bar.setTotal(n), done: (n) => bar.update(n), end: () => bar.stop() };
}

import { Worker } from 'node:worker_threads';

/** The signals that ask a process to stop: from Ctrl-C, a service manager, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The most that a stop takes, even if something hangs: a frozen engine, a log that nobody reads. Work in hand gets 20 s
 * of it. Platforms give 30 s.
 */
export const STOP_MS = 27_000;

/** Time for exit handlers, such as the one that releases private engines. None of them waits for anything. */
const EXIT_MS = 1_000;

/** Resolves at the first signal to stop. The process is killed `stopMs` after it, or at once at a second signal. */
export function stopSignal(stopMs = STOP_MS): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const onSignal = (signal: NodeJS.Signals) => {
      for (const name of SIGNALS) {
        process.off(name, onSignal);
        process.once(name, endAtOnce);
      }
      endBy(stopMs);
      resolve(signal);
    };
    for (const name of SIGNALS) process.on(name, onSignal);
  });
}

/** Makes a signal end a command through its exit handlers, so that it releases its private engines. */
export function endAtSignal(): void {
  for (const name of SIGNALS) {
    process.on(name, () => {
      // Another listener means that the process has a stop of its own.
      if (process.listenerCount(name) === 1) endAtOnce();
    });
  }
}

function endAtOnce(): void {
  endBy(EXIT_MS);
  process.exit(1);
}

/** Kills this process after `ms`, even if its main thread hangs in a write to a full pipe or in an exit handler. */
function endBy(ms: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${ms})`, { eval: true }).unref();
}

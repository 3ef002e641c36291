import { Worker } from 'node:worker_threads';

/** What asks a process to stop: Ctrl-C, a service manager, a terminal that closes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The whole of a stop, whatever hangs in it: an engine that is frozen, a log that nobody reads. What is in hand has 20 s
 * of it; platforms give 30 s.
 */
export const STOP_MS = 27_000;

/** For what a process does on its way out, such as telling its engines; nothing of it waits for anybody. */
const EXIT_MS = 1_000;

/** Resolves at the first signal to stop. The process has ended by `stopMs` after it, and at once at a second signal. */
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

/** Lets a command that nobody stops politely end at a signal as it would by itself, so that it tells its engines. */
export function endAtSignal(): void {
  for (const name of SIGNALS) {
    process.on(name, () => {
      // Whoever else listens wants to stop politely.
      if (process.listenerCount(name) === 1) endAtOnce();
    });
  }
}

function endAtOnce(): void {
  endBy(EXIT_MS);
  process.exit(1);
}

/** Kills this process after `ms`, also when its main thread hangs: in a write to a full pipe, or in an exit handler. */
function endBy(ms: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${ms})`, { eval: true }).unref();
}

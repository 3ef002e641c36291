import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Counted, Log } from '@newsloom/observability';
import { restartPauseMs } from './restart-pause.ts';
import { type SiblingTask, type StopOrder, siblingReportSchema } from './sibling-message.ts';

/** Processes that run stages beside this one. This process starts, restarts and ends them. */
export type Siblings = {
  /** The pids of the running processes. */
  pids(): number[];
  /** Stops them, with `deadlineMs` for work in hand. Resolves when all have ended. */
  stop(deadlineMs: number): Promise<void>;
};

export type SiblingOptions = {
  task: SiblingTask;
  environment: NodeJS.ProcessEnv;
  log: Log;
  /** Receives the outcome of each unit of a sibling. */
  onUnit: (unit: Counted) => void;
};

const PROGRAM = fileURLToPath(new URL('./sibling.ts', import.meta.url));

/** A sibling that ran for this long was healthy. When it ends, the count of early ends starts again. */
const WELL_MS = 60_000;

/** After the deadline, connections must be closed. Platforms give 30 s in all; work in hand gets 20 s. */
const CLOSING_MS = 5_000;

/** Keeps `count` siblings running. They log to stderr, and end when this process ends for any reason. */
export function startSiblings(count: number, options: SiblingOptions): Siblings {
  const siblings = Array.from({ length: count }, () => keepSibling(options));
  const kill = () => {
    for (const sibling of siblings) sibling.kill();
  };
  process.once('exit', kill);
  return {
    pids: () => siblings.flatMap((sibling) => sibling.pid() ?? []),
    async stop(deadlineMs) {
      await Promise.all(siblings.map((sibling) => sibling.stop(deadlineMs)));
      process.off('exit', kill);
    },
  };
}

/** Keeps one sibling running: if it ends without an order, another is started after a pause. */
function keepSibling(options: SiblingOptions) {
  const stopping = new AbortController();
  let running = start(options);

  const keep = async (): Promise<void> => {
    for (let times = 1; ; times++) {
      const startedAt = performance.now();
      const reason = await running.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - startedAt > WELL_MS) times = 1;
      const pauseMs = restartPauseMs(times);
      options.log.error({ reason, pauseMs }, 'a process of the stages has ended; another takes its place');
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      running = start(options);
    }
  };
  const kept = keep();
  return {
    pid: () => running.pid(),
    kill: () => running.kill(),
    async stop(deadlineMs: number): Promise<void> {
      stopping.abort();
      running.stop(deadlineMs);
      const impatience = setTimeout(() => running.kill(), deadlineMs + CLOSING_MS);
      await kept;
      clearTimeout(impatience);
    },
  };
}

function start({ task, environment, onUnit }: SiblingOptions) {
  const child = fork(PROGRAM, [JSON.stringify(task)], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isReady = false;
  child.on('message', (message) => {
    const { data: report } = siblingReportSchema.safeParse(message);
    if (report?.kind === 'ready') isReady = true;
    if (report?.kind === 'unit') onUnit(report);
  });
  return {
    ended: endOf(child),
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    kill: () => child.kill('SIGKILL'),
    stop(deadlineMs: number): void {
      const order: StopOrder = { kind: 'stop', deadlineMs };
      // Errors are ignored: the process may have just ended.
      if (isReady) child.send(order, () => {});
      // The process has no work in hand yet, and a short command must not wait for it.
      else child.kill('SIGKILL');
    },
  };
}

/** Resolves with the reason when the child has ended, or when it could not be started. */
const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(`process ${child.pid} ended with ${signal ?? code}`));
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(error.message);
    });
  });

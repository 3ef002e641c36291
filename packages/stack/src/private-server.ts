import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { newsloomError, reasonOf } from '@newsloom/errors';
import getPort from 'get-port';
import { type Engine, findProcesses, logFileOf, rememberedPort, rememberPort, removePidFile } from './engine.ts';
import { dropLease, dropLeaseNow, isLeased, takeLease } from './lease.ts';
import { withLock } from './lock.ts';
import { startOf } from './process-table.ts';
import { complaintIn, prepareLog, readLogFrom } from './server-log.ts';
import { until } from './until.ts';

/** A start after a crash replays up to 1 GB of log (max_wal_size): a minute on a slow disk, and one for luck. */
const START_MS = 120_000;

/** An orderly end writes what is in memory to disk, at most 128 MB; then it is cut short, which loses nothing either. */
const STOP_MS = 15_000;

/** The end that a signal demands at once. */
const ABORT_MS = 5_000;

/** Waiting for the lock: one start and one stop of another process, each within its own bound. */
const LOCK_MS = START_MS + STOP_MS;

/** How many ports are tried: another program takes a free port between the look and the start once in a blue moon. */
const PORT_ATTEMPTS = 5;

/** A running server that this process uses. */
export type PrivateServer = {
  readonly port: number;
  /** Its main process; another after a restart. */
  readonly pid: number;
  /** Stops using it; the last user stops the server itself. May be called more than once. */
  stop: () => Promise<void>;
  /** Breaks it off as a crash would, and starts it again on the same port. For all its users. */
  restart: () => Promise<void>;
};

type Running = { pid: number; port: number };

/**
 * Runs `prepare` and starts the server that it describes, one process at a time in each `folder`; a server of the
 * folder that runs already, left over or of another process, is used instead. Throws the `errorCode` of the engine.
 */
export async function openServer(
  folder: string,
  prepare: () => Promise<Engine>,
  options: { port?: number; log: (line: string) => void },
): Promise<PrivateServer> {
  return withLock(folder, LOCK_MS, async () => {
    const engine = await prepare();
    const running = (await adopt(engine, options.log)) ?? (await launch(engine, options.port, options.log));
    return serverHandle(engine, running, await takeLease(folder), options.log);
  });
}

function serverHandle(engine: Engine, running: Running, lease: string, log: (line: string) => void): PrivateServer {
  const { port } = running;
  let { pid } = running;
  let stopped: Promise<void> | undefined;

  // A process that ends in the middle of its work has no time to wait for the server, but enough to tell it.
  const leaveNow = (): void => {
    if (dropLeaseNow(lease)) signalProcess(pid, engine.stopSignal);
  };
  // Before all others: one of them may wait for a log that nobody reads.
  process.prependListener('exit', leaveNow);

  const leave = () =>
    withLock(engine.folder, LOCK_MS, async () => {
      process.off('exit', leaveNow);
      await dropLease(lease);
      if (!(await isLeased(engine.folder))) await end(engine, engine.stopSignal);
    });

  const crashAndStart = () =>
    withLock(engine.folder, LOCK_MS, async () => {
      await end(engine, engine.abortSignal);
      pid = (await launch(engine, port, log)).pid;
    });

  return {
    port,
    get pid() {
      return pid;
    },
    stop: () => {
      stopped ??= leave();
      return stopped;
    },
    restart: crashAndStart,
  };
}

/** The server of this folder, if one runs; null when there is none, or only what a killed one left behind. */
async function adopt(engine: Engine, log: (line: string) => void): Promise<Running | null> {
  const port = await rememberedPort(engine);
  if (port === null) return null;
  let reason = '';
  const running = await until(START_MS, async () => {
    const { main } = await findProcesses(engine);
    if (main === null) return null;
    try {
      await engine.probe(port);
      return { pid: main, port };
    } catch (error) {
      reason = `process ${main} holds ${engine.folder} but does not answer (${reasonOf(error)})`;
      return undefined; // it may still be starting, or on its way to its end
    }
  });
  if (running === undefined) throw newsloomError(engine.errorCode, { reason, log: logFileOf(engine) });
  if (running) log(`${engine.name} of ${engine.folder} runs already (process ${running.pid}, port ${port}): using it.`);
  return running;
}

async function launch(engine: Engine, wanted: number | undefined, log: (line: string) => void): Promise<Running> {
  await end(engine, engine.abortSignal); // what a killed server left behind holds its data
  await removePidFile(engine);
  let port = wanted ?? (await rememberedPort(engine)) ?? (await freePort());
  let repaired = false;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await launchOn(engine, port);
    if ('pid' in outcome) {
      log(`${engine.name} runs on 127.0.0.1:${port} (process ${outcome.pid}, ${engine.folder}).`);
      return { pid: outcome.pid, port };
    }
    const portTaken = outcome.written.includes('Address already in use');
    if (portTaken && wanted === undefined && attempt < PORT_ATTEMPTS) {
      port = await freePort();
    } else if (!repaired && !portTaken && (await engine.repair?.(outcome.written))) {
      repaired = true;
    } else {
      throw newsloomError(engine.errorCode, { reason: complaintIn(outcome.written), log: logFileOf(engine) });
    }
  }
}

const freePort = (): Promise<number> => getPort({ host: '127.0.0.1' });

/** Starts the server once; what it wrote (to its log or as the system's error) when it ended instead of answering. */
async function launchOn(engine: Engine, port: number): Promise<{ pid: number } | { written: string }> {
  const log = logFileOf(engine);
  const begin = await prepareLog(log);
  await rememberPort(engine, port);
  const { command, args, environment, ...how } = await engine.launchOn(port);
  const output = await open(log, 'a', 0o600);
  // A session of its own (detached): Ctrl-C in the terminal ends us, and we end the server, in that order.
  const stdio = ['ignore' as const, output.fd, output.fd];
  const child = spawn(command, args, { ...how, env: environment, detached: true, stdio });
  child.unref();
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = reasonOf(error);
  });
  child.once('exit', () => {
    ended ??= '';
  });
  await output.close();

  const ready = await until(START_MS, async () => {
    if (ended !== undefined) return false;
    return engine.probe(port).then(
      () => true,
      () => undefined,
    );
  });
  if (ready && child.pid !== undefined && ended === undefined) return { pid: child.pid };
  await end(engine, engine.abortSignal);
  const written = `${await readLogFrom(log, begin)}\n${ended ?? ''}`.trim();
  return { written: ready === undefined ? `${written}\nerror: no answer within ${START_MS} ms` : written };
}

/** Ends all processes of the server, first with `signal`, then with less and less courtesy; at once if there are none. */
async function end(engine: Engine, signal: NodeJS.Signals): Promise<void> {
  const steps = [
    { signal, ms: signal === engine.stopSignal ? STOP_MS : ABORT_MS },
    { signal: engine.abortSignal, ms: ABORT_MS },
    { signal: 'SIGKILL' as const, ms: ABORT_MS },
  ];
  for (const step of steps) {
    const { main, all } = await findProcesses(engine);
    // The main process ends its own children in order; where it is dead, or is to be, each must be told.
    const told = main === null || step.signal === 'SIGKILL' ? all : [main];
    for (const pid of told) signalProcess(pid, step.signal);
    if (all.length === 0 || (await until(step.ms, () => allGone(engine, told)))) return;
  }
  throw newsloomError(engine.errorCode, {
    reason: `its processes in ${engine.folder} cannot be ended`,
    log: logFileOf(engine),
  });
}

/** Looks at the processes that were `told` first: that is cheap, and the whole table is not. */
async function allGone(engine: Engine, told: readonly number[]): Promise<true | undefined> {
  for (const pid of told) {
    if ((await startOf(pid)) !== null) return undefined;
  }
  return (await findProcesses(engine)).all.length === 0 ? true : undefined;
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime, which is what was wanted.
  }
}

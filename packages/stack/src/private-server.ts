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

/** A start after a crash replays up to 1 GB of log (max_wal_size): a minute on a slow disk, and one in reserve. */
const START_MS = 120_000;

/**
 * An orderly end writes at most 128 MB from memory to disk. After this time the server is ended at once, which loses
 * nothing either.
 */
const STOP_MS = 15_000;

/** The limit for an immediate end. */
const ABORT_MS = 5_000;

/** The wait for the lock: another process may start and stop the server once, each within its limit. */
const LOCK_MS = START_MS + STOP_MS;

/** How many ports are tried. Very rarely another program takes a free port between the check and the start. */
const PORT_ATTEMPTS = 5;

/** A running server that this process uses. */
export type PrivateServer = {
  readonly port: number;
  /** Its main process. Changes with a restart. */
  readonly pid: number;
  /** Stops using it; the last user stops the server itself. May be called more than once. */
  stop: () => Promise<void>;
  /** Ends it as a crash would and starts it again on the same port, for all its users. */
  restart: () => Promise<void>;
};

type Running = { pid: number; port: number };

/**
 * Runs `prepare` and starts the server that it describes. Only one process at a time does this in a `folder`. A server
 * of the folder that already runs is used instead, whether another process uses it or it is left over. Throws the
 * `errorCode` of the engine.
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

  // An exit handler cannot wait for the server, but it can signal it.
  const leaveNow = (): void => {
    if (dropLeaseNow(lease)) signalProcess(pid, engine.stopSignal);
  };
  // Runs before other exit handlers, because one of them may hang on a log that nobody reads.
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

/** The running server of this folder. Null if there is none, or only remains of a killed one, which it ends. */
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
      return undefined; // it may still be starting or ending
    }
  });
  if (running === undefined) throw newsloomError(engine.errorCode, { reason, log: logFileOf(engine) });
  if (running) log(`${engine.name} of ${engine.folder} runs already (process ${running.pid}, port ${port}): using it.`);
  return running;
}

async function launch(engine: Engine, wanted: number | undefined, log: (line: string) => void): Promise<Running> {
  await end(engine, engine.abortSignal); // the remaining processes of a killed server hold its data
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

/**
 * Starts the server once. If it ends instead of answering, returns what it wrote to its log, or the error of the
 * system.
 */
async function launchOn(engine: Engine, port: number): Promise<{ pid: number } | { written: string }> {
  const log = logFileOf(engine);
  const begin = await prepareLog(log);
  await rememberPort(engine, port);
  const { command, args, environment, ...how } = await engine.launchOn(port);
  const output = await open(log, 'a', 0o600);
  // A session of its own (detached): Ctrl-C in the terminal must end only us, and then we end the server.
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

/**
 * Ends all processes of the server, first with `signal`, then with stronger signals. Returns at once if there are none.
 */
async function end(engine: Engine, signal: NodeJS.Signals): Promise<void> {
  const steps = [
    { signal, ms: signal === engine.stopSignal ? STOP_MS : ABORT_MS },
    { signal: engine.abortSignal, ms: ABORT_MS },
    { signal: 'SIGKILL' as const, ms: ABORT_MS },
  ];
  for (const step of steps) {
    const { main, all } = await findProcesses(engine);
    // The main process ends its own children in order. If it is dead, or is about to be killed, each child must be
    // signalled.
    const told = main === null || step.signal === 'SIGKILL' ? all : [main];
    for (const pid of told) signalProcess(pid, step.signal);
    if (all.length === 0 || (await until(step.ms, () => allGone(engine, told)))) return;
  }
  throw newsloomError(engine.errorCode, {
    reason: `its processes in ${engine.folder} cannot be ended`,
    log: logFileOf(engine),
  });
}

/** Checks the signalled processes first: that is cheap, and reading the whole process table is not. */
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
    // It has ended in the meantime.
  }
}

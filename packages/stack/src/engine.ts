import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listProcesses } from './process-table.ts';

/** What differs between the kinds of servers. `private-server.ts` does what they have in common. */
export type Engine = {
  name: 'PostgreSQL' | 'Redis';
  errorCode: 'postgres-start' | 'redis-start';
  /** Where everything about this server is kept: lock, leases, port, log, data. */
  folder: string;
  /** The file into which the server writes its process number, as the first line. */
  pidFile: string;
  /** Says whether a command line belongs to a process of this server. */
  owns: (commandLine: string) => boolean;
  /** How to start it on `port`. */
  launchOn: (port: number) => Promise<LaunchCommand>;
  /** Resolves when the server on `port` takes commands, knows our password and serves our folder. */
  probe: (port: number) => Promise<void>;
  /** Repairs what made a start fail, judging by what the server wrote. Returns false if it can do nothing. */
  repair?: (written: string) => Promise<boolean>;
  /** The signals for an orderly and for an immediate end. */
  stopSignal: NodeJS.Signals;
  abortSignal: NodeJS.Signals;
};

/** A program to start, with its arguments and working directory; `uid` and `gid` need root. */
export type LaunchCommand = {
  command: string;
  args: readonly string[];
  environment: Record<string, string>;
  cwd: string;
  uid?: number;
  gid?: number;
};

/** The mark of `folder` (a real path) in the command lines of the processes of its server. */
export const tagOf = (folder: string): string =>
  `newsloom-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`; // 48 bits tell a machine's folders apart

const TAG = /newsloom-[0-9a-f]{12}/;

/** The log file of a server. */
export const logFileOf = (engine: Pick<Engine, 'folder'>): string => join(engine.folder, 'log');

/** The main process of a server, and all its processes, also those left behind after it was killed. */
export async function findProcesses(engine: Engine): Promise<{ main: number | null; all: number[] }> {
  const all = (await listProcesses()).filter(({ command }) => engine.owns(command)).map(({ pid }) => pid);
  const written = await writtenPid(engine);
  return { main: all.includes(written) ? written : null, all };
}

/**
 * Removes the pid file of a dead server. Its number may belong to another process by now, which PostgreSQL would take
 * for a server of the data. Keeps a pid file that names another PostgreSQL: someone may have started it by hand.
 */
export async function removePidFile(engine: Engine): Promise<void> {
  const written = await writtenPid(engine);
  const command = (await listProcesses()).find(({ pid }) => pid === written)?.command ?? '';
  if (command.includes('postgres') && !TAG.test(command)) return;
  await rm(engine.pidFile, { force: true });
}

async function writtenPid(engine: Engine): Promise<number> {
  return Number.parseInt(await readFile(engine.pidFile, 'utf8').catch(() => ''), 10);
}

const portFileOf = (engine: Engine): string => join(engine.folder, 'port');

/** Records the port on which a server is about to be started. */
export const rememberPort = (engine: Engine, port: number): Promise<void> =>
  writeFile(portFileOf(engine), `${port}\n`, { mode: 0o600 });

/** The port of the latest start: where a running server listens, and the first choice for the next. */
export async function rememberedPort(engine: Engine): Promise<number | null> {
  const port = Number.parseInt(await readFile(portFileOf(engine), 'utf8').catch(() => ''), 10);
  return port > 0 && port <= 65_535 ? port : null; // the file is ours, but a torn one must not stop a start
}

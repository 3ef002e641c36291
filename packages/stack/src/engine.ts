import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listProcesses } from './process-table.ts';

/** What is particular to one kind of server; `private-server.ts` does with it what all kinds have in common. */
export type Engine = {
  name: 'PostgreSQL' | 'Redis';
  errorCode: 'postgres-start' | 'redis-start';
  /** Where everything about this server is kept: lock, leases, port, log, data. */
  folder: string;
  /** The file into which the server writes its process number, as the first line. */
  pidFile: string;
  /** Says whether a command line is that of a process of this very server. */
  owns: (commandLine: string) => boolean;
  /** How to start it on `port`. */
  launchOn: (port: number) => Promise<LaunchCommand>;
  /** Ends well when the server on `port` takes commands, knows our password and serves our folder. */
  probe: (port: number) => Promise<void>;
  /** Makes a start possible that failed, going by what the server wrote; false where nothing can be done. */
  repair?: (written: string) => Promise<boolean>;
  /** How to ask for an orderly end, and for an immediate one. */
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

/** What marks the processes of the server of `folder` (a real path) in their command lines. */
export const tagOf = (folder: string): string =>
  `newsloom-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`; // 48 bits tell a machine's folders apart

const TAG = /newsloom-[0-9a-f]{12}/;

/** The log of a server, to which its complaints go. */
export const logFileOf = (engine: Pick<Engine, 'folder'>): string => join(engine.folder, 'log');

/** The main process of a server, and those which it left behind when it was killed. */
export async function findProcesses(engine: Engine): Promise<{ main: number | null; all: number[] }> {
  const all = (await listProcesses()).filter(({ command }) => engine.owns(command)).map(({ pid }) => pid);
  const written = await writtenPid(engine);
  return { main: all.includes(written) ? written : null, all };
}

/**
 * Removes the pid file of a dead server. Its number may be that of any process by now, which PostgreSQL takes for a
 * server of the data. It stays where it names a PostgreSQL that is not ours: someone may have started that by hand.
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

/** Writes down the port that a server is about to be started on. */
export const rememberPort = (engine: Engine, port: number): Promise<void> =>
  writeFile(portFileOf(engine), `${port}\n`, { mode: 0o600 });

/** The port of the latest start: where a running server listens, and the first choice for the next. */
export async function rememberedPort(engine: Engine): Promise<number | null> {
  const port = Number.parseInt(await readFile(portFileOf(engine), 'utf8').catch(() => ''), 10);
  return port > 0 && port <= 65_535 ? port : null; // the file is ours, but a torn one must not stop a start
}

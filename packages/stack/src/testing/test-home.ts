import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { tagOf } from '../engine.ts';
import { askPostgres } from '../postgres-session.ts';
import { listProcesses } from '../process-table.ts';

/** The PATH of the tests; only this file reads the environment. */
export const PATH = process.env.PATH ?? '';

/** A start under load takes seconds, an installation of Redis half a minute. */
export const TEST_MS = 120_000;

/** Makes a home for a test, with mode 0700 like all temporary folders. Removed at the end, with its servers. */
export async function makeHome(): Promise<string> {
  const home = await makeLastingHome();
  onTestFinished(() => removeHome(home));
  return home;
}

/** A home that stays until `removeHome`. */
export async function makeLastingHome(): Promise<string> {
  return join(await realpath(await mkdtemp(join(tmpdir(), 'newsloom-stack-'))), '.newsloom');
}

/** Kills all processes of the servers of a home at once. */
export async function killServers(home: string): Promise<void> {
  for (const pid of await serverProcesses(home)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended since it was listed.
    }
  }
}

/** Removes a home and what still runs in it. */
export async function removeHome(home: string): Promise<void> {
  await killServers(home);
  await rm(dirname(home), { recursive: true, force: true, maxRetries: 10 });
}

/** The processes of the servers of a home. */
export async function serverProcesses(home: string): Promise<number[]> {
  const tags = ['postgres', 'redis'].map((engine) => tagOf(join(home, engine)));
  return (await listProcesses())
    .filter(({ command }) => tags.some((tag) => command.includes(tag)))
    .map(({ pid }) => pid);
}

/** Asks the PostgreSQL of `url`; the first column of the answer. */
export function query(url: string, sql: string): Promise<string[]> {
  const { port, username, password, pathname } = new URL(url);
  return askPostgres({ port: Number(port), user: username, password, database: pathname.slice(1) }, sql);
}

/** Options of the start functions, with the lines that they log. */
export function optionsFor(home: string): { home: string; path: string; log: (line: string) => void; lines: string[] } {
  const lines: string[] = [];
  return { home, path: PATH, lines, log: (line) => lines.push(line) };
}

/**
 * A program that starts an engine, prints its pid and URL, and stops it when its input ends. Then nothing keeps the
 * process alive. SIGUSR2 ends the process at once.
 */
const HOLDER = `
  const [module, name, options] = process.argv.slice(1);
  process.once('SIGUSR2', () => process.exit(1));
  const server = await (await import(module))[name]({ ...JSON.parse(options), log: () => {} });
  console.log(JSON.stringify({ pid: server.pid, url: server.url }));
  process.stdin.resume().on('end', () => server.stop());
`;

/** Starts an engine in a process (and group) of its own, run by `prefix` (as another user) if there is one. */
export async function startElsewhere(
  name: 'startPostgres' | 'startRedis',
  options: { home: string; path: string },
  prefix: readonly string[] = [],
): Promise<{ child: ChildProcess; pid: number; url: string }> {
  const child = spawnHolder(name, options, prefix);
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) };
  throw new Error('the other process ended without a server');
}

/** Like `startElsewhere`, but does not wait for the engine. */
export function spawnHolder(
  name: 'startPostgres' | 'startRedis',
  options: { home: string; path: string },
  prefix: readonly string[] = [],
) {
  const module = new URL('../index.ts', import.meta.url).href;
  const node = [process.execPath, '--input-type=module', '--eval', HOLDER, module, name];
  const [command = '', ...args] = [...prefix, ...node, JSON.stringify({ home: options.home, path: options.path })];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

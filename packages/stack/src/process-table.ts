import { readdir, readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

/** A live process: its number and its command line (or the title that it gave itself). */
export type Process = { pid: number; command: string };

/** Only asked where there is no /proc; `ps` is in these folders on every such system. */
const PS = { path: '/bin:/usr/bin', timeoutMs: 5_000 };

/**
 * Every live process that this user may see, without zombies. Command lines identify processes, because in a container
 * root cannot see the working directories of other users.
 */
export async function listProcesses(): Promise<Process[]> {
  if (process.platform !== 'linux') return (await runPs(['-axww', '-o', 'pid=,command='])).flatMap(parsePsLine);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => ({ pid: Number(pid), command: await readIfThere(`/proc/${pid}/cmdline`) })),
  );
  return found
    .filter(({ command }) => command !== '')
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ').trim() }));
}

/**
 * When a process started, in a form that is only for comparing; null for a zombie or no process. Number and start
 * together identify a process, because numbers are reused.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return (await runPs(['-o', 'lstart=', '-p', String(pid)]))[0] ?? null;
  const stat = await readIfThere(`/proc/${pid}/stat`);
  // The name, in brackets, can itself contain spaces and brackets. The state follows it, and 19 fields later the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const dead = fields[0] === 'Z' || fields[0] === 'X';
  return dead ? null : (fields[19] ?? null);
}

const readIfThere = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

async function runPs(args: readonly string[]): Promise<string[]> {
  const output = await runProgram('ps', args, PS).catch(() => '');
  return output.split('\n').flatMap((line) => line.trim() || []);
}

function parsePsLine(line: string): Process[] {
  const [, pid, command] = line.match(/^(\d+)\s+(.+)$/) ?? [];
  return pid && command ? [{ pid: Number(pid), command }] : [];
}

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { NODE_ARGUMENTS, NODE_ENVIRONMENT } from '../../packages/cli/bin/node-options.mjs';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

export type CommandResult = { code: number | null; lines: unknown[]; stdout: string; stderr: string };

/** A running command. `ended` settles when its process has ended. */
export type RunningCommand = { pid: number; ended: Promise<CommandResult> };

/** Runs `newsloom ARGS` in a separate process. `lines` is its stdout parsed as JSON lines. */
export const newsloom = (args: string[], environment: Record<string, string>): Promise<CommandResult> =>
  startCommand(args, environment).ended;

/** Starts `newsloom ARGS` without waiting for its end. */
export function startCommand(args: string[], environment: Record<string, string>): RunningCommand {
  const child = spawn(process.execPath, [...NODE_ARGUMENTS, MAIN, ...args], {
    env: { PATH: process.env.PATH, ...NODE_ENVIRONMENT, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(([stdout, stderr, code]) => ({
    code,
    stdout,
    stderr,
    lines: stdout.startsWith('{') ? jsonLines(stdout) : [],
  }));
  return { pid: child.pid ?? 0, ended };
}

const jsonLines = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

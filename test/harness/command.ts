import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

export type CommandResult = { code: number | null; lines: unknown[]; stdout: string; stderr: string };

/** Runs `newsloom ARGS` in a process of its own; `lines` is its stdout read as JSON lines. */
export async function newsloom(args: string[], environment: Record<string, string>): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const isJson = stdout.startsWith('{');
  return {
    code,
    stdout,
    stderr,
    lines: isJson
      ? stdout
          .trimEnd()
          .split('\n')
          .map((line): unknown => JSON.parse(line))
      : [],
  };
}

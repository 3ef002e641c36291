import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_ARGUMENTS, NODE_ENVIRONMENT } from '../../packages/cli/bin/node-options.mjs';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** A `newsloom worker` or `newsloom up` in a separate process. */
export type WorkerProcess = {
  pid: number;
  /** Everything that it has written to stderr so far. */
  said(): string;
  isRunning(): boolean;
  /** Resolves with the exit code, or null if a signal ended it. */
  ended: Promise<number | null>;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
};

/** Starts `newsloom worker STAGES` and resolves when it works. */
export const startWorkerProcess = (stages: string[], environment: Record<string, string>): Promise<WorkerProcess> =>
  startProcess(['worker', ...stages], environment, 'at work:');

/** Starts `newsloom ARGS` and resolves when its stderr contains `started`. */
export async function startProcess(
  args: string[],
  environment: Record<string, string>,
  started: string,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [...NODE_ARGUMENTS, MAIN, ...args], {
    env: { PATH: process.env.PATH, ...NODE_ENVIRONMENT, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await until(`"${started}" from newsloom ${args.join(' ')}`, () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}: ${said}`);
    }
    return said.includes(started);
  });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

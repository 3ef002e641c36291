import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** A `newsloom worker` in a process of its own. */
export type WorkerProcess = { pid: number; kill(): Promise<void>; stop(): Promise<number | null> };

/** Starts `newsloom worker STAGES` and resolves when it is at work. */
export async function startWorkerProcess(
  stages: string[],
  environment: Record<string, string>,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [MAIN, 'worker', ...stages], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await atWork(child);
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

function atWork(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('at work:')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}: ${said}`)));
  });
}

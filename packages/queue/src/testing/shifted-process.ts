import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { QueueConnection } from '../connection.ts';

/** What a process with a wrong clock works on. */
export type ShiftedWork = {
  connection: QueueConnection;
  prefix: string;
  queue: string;
  lockMs: number;
  /** How far its clock is ahead of the right one; below 0 it is behind. */
  aheadMs: number;
};

/** A process of its own whose clock is wrong, and which knows the right time all the same, as the store tells it. */
export type ShiftedProcess = {
  /** The data of the jobs that its handler was given, in order. */
  seen: ShiftedData[];
  /** Lets a job that is held in its handler be complete. */
  letGo(): void;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

/** What its handler does with a job: puts it off so often by so much, or holds it until it is let go. */
export type ShiftedData = { key: string; delays?: number; delayMs?: number; hold?: boolean };

const PROGRAM = fileURLToPath(new URL('shifted-consumer.ts', import.meta.url));

/** Starts a consumer in a process with a wrong clock, and resolves when it is at work. It ends with the test. */
export async function startShifted(work: ShiftedWork): Promise<ShiftedProcess> {
  const child: ChildProcess = fork(PROGRAM, [JSON.stringify(work)], { execArgv: [] });
  const seen: ShiftedData[] = [];
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  child.on('message', (data) => seen.push(data as ShiftedData));
  return {
    seen,
    letGo: () => void child.send('go'),
    async stop() {
      child.send('stop');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

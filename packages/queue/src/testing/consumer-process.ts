import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { QueueConnection } from '../connection.ts';

/** What a consumer in a process of its own works on. */
export type ConsumerWork = {
  connection: QueueConnection;
  prefix: string;
  queue: string;
  lockMs: number;
  /** How far its clock is ahead of the right one; below 0 it is behind. It knows the right time all the same. */
  aheadMs: number;
};

export type ConsumerProcess = {
  /** The keys of the jobs that its handler was given, in order. */
  seen: string[];
  /** Lets a job that is held in its handler be complete. */
  letGo(): void;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when the process is gone, whatever the reason. */
  ended: Promise<unknown>;
};

/** What its handler does with a job. */
export type ConsumerData = {
  key: string;
  /** Puts it off so often by so much. */
  delays?: number;
  delayMs?: number;
  /** Holds it until it is let go, unless a worker was lost with it before. */
  hold?: boolean;
  /** Takes the process down. */
  kills?: boolean;
};

const PROGRAM = fileURLToPath(new URL('consumer-program.ts', import.meta.url));

/** Starts a consumer in a process of its own, and resolves when it is at work. It ends with the test. */
export async function startConsumer(work: ConsumerWork): Promise<ConsumerProcess> {
  const child: ChildProcess = fork(PROGRAM, [JSON.stringify(work)], { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const seen: string[] = [];
  const ended = once(child, 'exit');
  await once(child, 'message');
  child.on('message', (key) => seen.push(String(key)));
  return {
    seen,
    ended,
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

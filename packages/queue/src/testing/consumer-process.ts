import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { QueueConnection } from '../connection.ts';

/** Options of a consumer in a process of its own. */
export type ConsumerWork = {
  connection: QueueConnection;
  prefix: string;
  queue: string;
  lockMs: number;
  /** How far its own clock is ahead, negative if behind. Its shared clock is right. */
  aheadMs: number;
};

export type ConsumerProcess = {
  /** The keys of the jobs that its handler was given, in order. */
  seen: string[];
  /** Completes a job that is held in its handler. */
  letGo(): void;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when the process has ended for any reason. */
  ended: Promise<unknown>;
};

/** What the handler does with a job. */
export type ConsumerData = {
  key: string;
  /** How often to put it off. */
  delays?: number;
  delayMs?: number;
  /** Holds it until `letGo`, unless it has lost a worker before. */
  hold?: boolean;
  /** Ends the process. */
  kills?: boolean;
};

const PROGRAM = fileURLToPath(new URL('consumer-program.ts', import.meta.url));

/** Starts a consumer in a process of its own, and resolves when it consumes. It ends with the test. */
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

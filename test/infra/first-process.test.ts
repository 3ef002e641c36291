import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../harness/until.ts';
import { root } from './files.ts';

/** Whether a process can become the first of its own PID namespace, as in a container. */
const canBeFirst = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;
if (!canBeFirst) console.warn('unshare is not allowed; left out: how the first process of a container ends');

/** The only child of a process, as soon as it has one. */
const childOf = (pid: number): Promise<number> =>
  until(
    `a child of ${pid}`,
    () => Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10) || null,
  );

// The kernel does not deliver signals that the first process sends to itself. So only its exit code says that the
// command was killed, and a migration that ran out of memory must not count as done.
test.runIf(canBeFirst)('newsloom as the first process says that its command was killed', async () => {
  // A store that accepts connections and never answers, so that the command waits.
  const store = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void store.close());
  const address = await until('the address of the store', () => store.address());
  if (typeof address === 'string') throw new Error(`${address} has no port`);
  const first = spawn(
    'unshare',
    ['--pid', '--fork', '--kill-child', process.execPath, 'packages/cli/bin/newsloom.mjs', 'migrate'],
    {
      cwd: root,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, DATABASE_URL: `postgres://nobody@127.0.0.1:${address.port}/none` },
    },
  );
  onTestFinished(() => void first.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => first.once('exit', resolve));
  const command = await childOf(await childOf(first.pid ?? 0));
  process.kill(command, 'SIGKILL');
  // 128 plus the number of SIGKILL, as usual for shells and orchestrators.
  expect(await ended).toBe(137);
});

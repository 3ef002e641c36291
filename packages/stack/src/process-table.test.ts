import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { listProcesses, startOf } from './process-table.ts';
import { until } from './until.ts';

test('lists this process with its command line', async () => {
  const own = (await listProcesses()).find(({ pid }) => pid === process.pid);
  expect(own?.command).not.toBe('');
});

test('gives the same start for a process each time, and null for none', async () => {
  const start = await startOf(process.pid);
  expect(start).toMatch(/\d/);
  expect(await startOf(process.pid)).toBe(start);
  expect(await startOf(4_194_305)).toBeNull(); // above the highest number that Linux gives to a process
});

test('reads the start of a process whose name holds brackets and blanks', async () => {
  const child = spawn(process.execPath, [
    '-e',
    'process.title = "a) Z (b 1 2"; console.log("ready"); process.stdin.resume()',
  ]);
  await once(child.stdout, 'data');
  expect(await startOf(child.pid ?? 0)).toMatch(/^\d+$|:/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await startOf(child.pid ?? 0)).toBeNull();
});

test('counts a killed process that nobody has collected as gone', async () => {
  // The shell starts a child and becomes a program that never collects it. Then the child is killed.
  const parent = spawn('/bin/sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(parent.stdout, 'data');
  const child = Number(String(line).trim());
  const becameSleep = async () =>
    (await listProcesses()).find((each) => each.pid === parent.pid)?.command === 'sleep 600';
  await until(10_000, async () => (await becameSleep()) || undefined);
  process.kill(child, 'SIGKILL');
  expect(await until(10_000, async () => ((await startOf(child)) === null ? 'gone' : undefined))).toBe('gone');
  expect(() => process.kill(child, 0)).not.toThrow(); // for the system it still exists
  parent.kill('SIGKILL');
});

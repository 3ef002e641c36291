import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';

const MODULE = new URL('./stop-signal.ts', import.meta.url).href;

/**
 * Runs a program that can use `stopSignal` and `endAtSignal`. Its output is read line by line; the first line is
 * `ready`.
 */
async function run(program: string) {
  const source = `
    const { stopSignal, endAtSignal } = await import(${JSON.stringify(MODULE)});
    const hang = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    process.on('exit', (code) => console.log('exit ' + code));
    setInterval(() => {}, 1e6);
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code, signal]) => ({ end: signal ?? code, lines }));
  const line = () => once(reader, 'line');
  await line();
  return { child, ended, line };
}

test('the first signal resolves the promise and does not end the process', async () => {
  const { child, ended } = await run(`
    stopSignal().then((signal) => { console.log(signal); process.exitCode = 0; process.exit(); });
    console.log('ready');`);
  child.kill('SIGHUP');
  expect(await ended).toEqual({ end: 0, lines: ['ready', 'SIGHUP', 'exit 0'] });
});

test.each(['SIGINT', 'SIGTERM'] as const)('a second signal ends the process at once: %s', async (second) => {
  const { child, ended, line } = await run(`
    stopSignal().then(console.log);
    console.log('ready');`);
  child.kill('SIGTERM');
  await line();
  child.kill(second);
  expect(await ended).toEqual({ end: 1, lines: ['ready', 'SIGTERM', 'exit 1'] });
});

test('a second signal ends a process that hangs while stopping', async () => {
  const { child, ended, line } = await run(`
    process.on('exit', hang);
    stopSignal().then(console.log);
    console.log('ready');`);
  child.kill('SIGTERM');
  await line();
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ end: 'SIGKILL' });
});

test.each([
  ['its main thread', 'hang()'],
  ['a promise', 'await new Promise(() => {})'],
])('a stop that hangs in %s is cut off', async (_, hanging) => {
  const { child, ended } = await run(`
    stopSignal(300).then(async () => { ${hanging}; });
    console.log('ready');`);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ end: 'SIGKILL' });
});

test('a command without a stop of its own runs its exit handlers at a signal', async () => {
  const { child, ended } = await run(`
    endAtSignal();
    console.log('ready');`);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ end: 1, lines: ['ready', 'exit 1'] });
});

test('a command with a stop of its own is not ended by the signal', async () => {
  const { child, ended } = await run(`
    endAtSignal();
    stopSignal().then(() => { console.log('politely'); process.exit(0); });
    console.log('ready');`);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ end: 0, lines: ['ready', 'politely', 'exit 0'] });
});

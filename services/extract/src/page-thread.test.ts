import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { type PageLimits, type PageThread, startPageThread } from './page-thread.ts';
import { endlessPage, hungryPage, soundPage } from './testing/made-page.ts';

const HUNGRY_MB = 64; // More than the parsers need, less than a hungry page needs.
const NEVER_MS = 1_000_000;
const noSignal = new AbortController().signal;
const started: PageThread[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((thread) => thread.end()));
});

function start(limits: Partial<PageLimits> = {}): PageThread {
  const thread = startPageThread({ heapMb: HUNGRY_MB, deadlineMs: NEVER_MS, ...limits });
  started.push(thread);
  return thread;
}

test('a thread reads one page after another, until it is ended', async () => {
  const thread = start();
  for (const number of [1, 2]) {
    const page = soundPage(number);
    expect(await thread.read(page, noSignal)).toMatchObject({ ok: true, extraction: { text: page.text } });
  }
  await thread.end();
  await expect(thread.ended).resolves.toBeUndefined();
});

test('a page is given up at its deadline', async () => {
  await expect(start({ deadlineMs: 100 }).read(endlessPage(), noSignal)).rejects.toMatchObject({
    code: 'page-deadline',
    params: { ms: 100 },
  });
});

test('a page is not given up because the process was paused', async () => {
  const deadlineMs = 1_500;
  const thread = start({ deadlineMs });
  await thread.read(soundPage(1), noSignal);
  const reading = thread.read(soundPage(2), noSignal);
  // Simulates a paused process: time passes and nobody looks. It begins right before the timers of the event loop, so
  // that timers are called first after it.
  await setImmediate();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, deadlineMs + 500);
  expect(await reading).toMatchObject({ ok: true });
});

test('a page is given up when its signal says so', async () => {
  const giveUp = new AbortController();
  const reading = start().read(endlessPage(), giveUp.signal);
  giveUp.abort(new Error('shutting down'));
  await expect(reading).rejects.toThrow('shutting down');
});

test.each(['while it loads', 'while it reads'])('a page gets an error when its thread is ended %s', async (when) => {
  const thread = start();
  if (when === 'while it reads') await thread.read(soundPage(1), noSignal);
  const ending = expect(thread.read(endlessPage(), noSignal)).rejects.toThrow(
    'the thread that read the page has ended',
  );
  await thread.end();
  await ending;
});

test('a page gets an error when memory runs out', async () => {
  await expect(start().read(hungryPage(), noSignal)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
});

test('when a given-up page runs out of memory, only its thread ends', async () => {
  const thread = start();
  await expect(thread.read(hungryPage(), AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
  await expect(thread.ended).resolves.toBeUndefined();
});

test('starting a thread unsets the size of new space of the command line, so that limits of threads count', async () => {
  setFlagsFromString('--max-semi-space-size=16'); // As on the command line of newsloom.
  start();
  // A thread made like one for pages, which reports how its young generation grew. V8 reads the flag for both alike.
  const program = `
    const kept = [];
    for (let n = 0; n < 400_000; n += 1) kept[n % 100_000] = { n };
    const { space_size } = require('node:v8').getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
    require('node:worker_threads').parentPort.postMessage(space_size);`;
  const thread = new Worker(program, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 6 } });
  const [bytes] = await once(thread, 'message');
  await thread.terminate();
  expect(bytes).toBeLessThanOrEqual(6 * 1_048_576);
});

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { STAGE_NAMES } from '@newsloom/pipeline';
import { expect, test } from 'vitest';
import { roundUpsFile, streamFile } from './article-lines.ts';

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));

/** The rows of the tables that the bench prints: label and numbers. */
async function measured(part: string, ...options: string[]): Promise<{ about: string; numbers: number[] }[]> {
  const child = spawn(process.execPath, [RUN, '--quick', ...options, part], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = (await text(child.stdout)).split('\n').filter((line) => line.startsWith('| '));
  return lines.flatMap((line) => {
    const [about = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const numbers = cells.map((cell) => Number(cell.replaceAll(',', '')));
    // Headings and rules are not numbers.
    return numbers.some(Number.isNaN) ? [] : [{ about, numbers }];
  });
}

test('the pipeline: articles, stories and memory of a run, and every stage', async () => {
  const rows = await measured('sample');
  // Nobody has a webhook in the sample newsroom.
  expect(rows.map(({ about }) => about)).toEqual(['run 1', ...STAGE_NAMES.filter((stage) => stage !== 'deliver')]);
  for (const { numbers } of rows.slice(0, 1)) expect(Math.min(...numbers)).toBeGreaterThan(0);
  // A stage may take less than a millisecond, but it must have processed units.
  for (const { numbers } of rows.slice(1)) expect(numbers[0]).toBeGreaterThan(0);
});

test('up: time, CPU time and memory of a run', async () => {
  const rows = await measured('up');
  expect(rows.map(({ about }) => about)).toEqual(['run 1, 1 process']);
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

/** Few articles, to be quick. The data is not part of the repository. */
const FEW = '--lines=20';
const lacksData = !existsSync(streamFile) || !existsSync(roundUpsFile);

test.skipIf(lacksData)('an import: CPU time, the work alone, pace and memory of two files', async () => {
  const rows = await measured('import', FEW);
  expect(rows.map(({ about }) => about)).toEqual(Array(5).fill(['stream, run 1', 'round-ups, run 1']).flat());
  const [cpu, alone, pace, memory, bytes] = [0, 2, 4, 6, 8].map((at) => rows[at]?.numbers ?? []);
  for (const numbers of [cpu, alone, memory, bytes]) expect(Math.min(...(numbers ?? []))).toBeGreaterThan(0);
  expect(pace?.[0]).toBe(20);
});

test.skipIf(lacksData)('the processes: the same articles through one and through two', async () => {
  const rows = await measured('processes', FEW);
  expect(rows.map(({ about }) => about)).toEqual(['run 1, 1 process', 'run 1, 2 processes']);
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

test('the latency: of one article after another', async () => {
  const rows = await measured('latency');
  expect(rows.map(({ about }) => about)).toEqual(['1', '2']);
  // The first figure includes the debounce, the second does not.
  for (const { numbers } of rows) expect(numbers[0]).toBeGreaterThan(numbers[1] ?? 0);
});

test('the growth: the same work in stores of two sizes', async () => {
  const rows = await measured('growth', FEW);
  expect(rows.map(({ about }) => about)).toEqual(['200', '400']);
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

test('the retention: a day of rows deleted and dropped, of each table', async () => {
  const rows = await measured('retention');
  expect(rows.map(({ about }) => about.split(',')[0])).toEqual(
    ['snapshots', 'changes', 'runs'].flatMap((name) => [name, name]),
  );
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

test('the plan: cores, shards, memory and disk for a number of articles', async () => {
  const rows = await measured('plan', '--rate=1');
  expect(rows.map(({ about }) => about)).toContain(
    'shards for 40 languages, so that none has more in 3 days than a window holds',
  );
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

test('a takeover: the lease, the first and the last article after the writer was killed', async () => {
  const rows = await measured('takeover');
  expect(rows.map(({ about }) => about)).toEqual(['1']);
  for (const { numbers } of rows) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('the queues: hops on both engines, one queue and a chain, at three concurrencies', async () => {
  const rows = await measured('queue');
  expect(rows.map(({ about, numbers }) => [about, numbers[0]])).toEqual(
    ['1', String(STAGE_NAMES.length)].flatMap((length) => [1, 8, 32].map((concurrency) => [length, concurrency])),
  );
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

test('a stage: hops with and without it, at three concurrencies', async () => {
  const rows = await measured('stage');
  expect(rows.map(({ about }) => about)).toEqual(['1', '8', '32']);
  // The cost of the stage is a difference of measurements, which can have any sign on a busy machine.
  for (const { numbers } of rows) expect(Math.min(...numbers.slice(0, 3))).toBeGreaterThan(0);
});

test('the site: the first byte of five pages, each also while stories change', async () => {
  const rows = await measured('web');
  expect(rows).toHaveLength(10);
  for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
});

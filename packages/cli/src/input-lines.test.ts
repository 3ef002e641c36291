import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InputLine, inputLines, parseJsonLine } from './input-lines.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function allOf(file: string): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of inputLines(file)) lines.push(line);
  return lines;
}

async function linesOf(content: string | Uint8Array) {
  const file = join(folder, 'lines');
  await writeFile(file, content);
  return allOf(file);
}

const two = [
  { number: 1, text: '{"id":1}' },
  { number: 3, text: '{"id":2}' },
];

test.each<[string, string | Uint8Array]>([
  ['plain', '{"id":1}\n\n{"id":2}\n'],
  ['without a last line feed', '{"id":1}\n\n{"id":2}'],
  ['gzipped', gzipSync('{"id":1}\n\n{"id":2}\n')],
  ['with lines of spaces', '{"id":1}\n \t \n{"id":2}\n  \n'],
  ['with spaces at its end', '{"id":1}\n\n{"id":2}\n  '],
  ['with a byte order mark', '\ufeff{"id":1}\n\n{"id":2}\n'],
  ['gzipped with a byte order mark', gzipSync('\ufeff{"id":1}\n\n{"id":2}\n')],
])('a file is read line by line: %s', async (_, content) => {
  expect(await linesOf(content)).toEqual(two);
});

test.each([
  ['plain', Buffer.from],
  ['gzipped', gzipSync],
])('an endless line is refused, with its number: %s', async (_, pack) => {
  await expect(linesOf(pack(`{"id":1}\n${'x'.repeat(20_000_001)}`))).rejects.toMatchObject({
    code: 'line-invalid',
    message: expect.stringContaining('line 2'),
  });
});

test('a broken gzip file is refused', async () => {
  await expect(linesOf(gzipSync('{"id":1}\n').subarray(0, 12))).rejects.toMatchObject({ code: 'input-unreadable' });
});

test('a byte order mark elsewhere is part of its line', async () => {
  const [, second] = await linesOf('{"id":1}\n\ufeff{"id":2}');
  expect(second?.text).toBe('\ufeff{"id":2}');
  expect(() => parseJsonLine('file', second ?? { number: 0, text: '' })).toThrow(/line 2/);
});

test('a missing file is refused', async () => {
  await expect(allOf(join(folder, 'none'))).rejects.toMatchObject({ code: 'input-unreadable' });
});

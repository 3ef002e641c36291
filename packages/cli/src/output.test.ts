import { newsloomError } from '@newsloom/errors';
import { afterEach, expect, test, vi } from 'vitest';
import { print, printLine, retell, tell, tellFault } from './output.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const HOSTILE = 'a\x1b[31m\u009b\u202eb';

/** The text that `work` writes to a stream. */
async function written(stream: NodeJS.WriteStream, work: () => Promise<void> | void): Promise<string> {
  const parts: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((part) => parts.push(String(part)) > 0);
  await work();
  vi.restoreAllMocks();
  return parts.join('');
}

test('messages to people have no control characters', async () => {
  expect(await written(process.stderr, () => tell(HOSTILE))).toBe('a[31mb\n');
  expect(await written(process.stderr, () => retell(HOSTILE))).toBe('\r\x1b[Ka[31mb');
  const fault = newsloomError('not-found', { what: 'outlet', id: HOSTILE });
  expect(await written(process.stderr, () => tellFault(fault))).toMatch(
    /^There is no outlet a ?\[31m ?b\. \[not-found\]\n$/,
  );
});

test('a line of JSON escapes control characters', async () => {
  expect(await written(process.stdout, () => printLine({ title: HOSTILE }))).toBe(
    '{"title":"a\\u001b[31m\\u009b\\u202eb"}\n',
  );
});

test.each([
  [true, 'a[31mb'],
  [false, HOSTILE],
])('text loses control characters on a terminal and is unchanged for a program: %s', async (isTTY, expected) => {
  const before = process.stdout.isTTY;
  process.stdout.isTTY = isTTY;
  expect(await written(process.stdout, () => print(HOSTILE))).toBe(expected);
  process.stdout.isTTY = before;
});

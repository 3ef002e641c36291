import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.ts';
import { currentOwner } from './owner.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LONG_MS = 10_000;

test('lets one in at a time and leaves one small file', async () => {
  let inside = 0;
  let most = 0;
  let entered = 0;
  const visit = async () => {
    inside += 1;
    entered += 1;
    most = Math.max(most, inside);
    for (let step = 0; step < 50; step += 1) await readdir(folder); // long enough for the others to come in
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 12 }, () => withLock(folder, LONG_MS, visit)));
  expect({ most, entered }).toEqual({ most: 1, entered: 12 });
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^lock\.\d+$/)]);
});

test('is free again after work that threw, and passes the error on', async () => {
  const fail = () => Promise.reject(new Error('the work failed'));
  await expect(withLock(folder, LONG_MS, fail)).rejects.toThrow('the work failed');
  expect(await withLock(folder, LONG_MS, async () => 'entered')).toBe('entered');
});

test.each([
  ['a process that is gone', '4194305 123'], // above the highest number that Linux gives to a process
  ['a process whose number was given out again', `${process.pid} 1`],
  ['nobody: cut off while it was written', ''],
  ['nobody: rubbish', 'rubbish'],
])('takes over the lock of %s', async (_, owner) => {
  await writeFile(join(folder, 'lock.7'), owner);
  expect(await withLock(folder, LONG_MS, async () => 'entered')).toBe('entered');
  expect(await readdir(folder)).toEqual(['lock.8']);
});

test('gives up on a holder that lives, and names it', async () => {
  await writeFile(join(folder, 'lock.7'), await currentOwner());
  const attempt = withLock(folder, 1, async () => 'entered');
  await expect(attempt).rejects.toMatchObject({
    code: 'home-in-use',
    message: expect.stringContaining(`${process.pid}`),
  });
});

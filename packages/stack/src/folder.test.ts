import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'newsloom-folder-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

test('many at once make a folder and those above it, closed to other users', async () => {
  const folder = join(place, 'a', 'b', 'c');
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(folder)));
  await makeFolder(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(place, 'a'))).mode & 0o777).toBe(0o700);
});

test('where the system allows no folder, it fails at once', async (context) => {
  context.skip(process.platform !== 'linux', 'only Linux has /proc');
  await expect(makeFolder('/proc/foo/redis')).rejects.toMatchObject({
    code: 'home-unusable',
    message: expect.stringContaining('/proc/foo/redis'),
    remedy: expect.stringContaining('NEWSLOOM_HOME'),
  });
});

test('where a file is in the way, it fails', async () => {
  await writeFile(join(place, 'file'), '');
  for (const folder of [join(place, 'file'), join(place, 'file', 'redis')]) {
    await expect(makeFolder(folder)).rejects.toMatchObject({ code: 'home-unusable' });
  }
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../bin/install.mjs';
import { isInstalled } from '../bin/installed-tree.mjs';

type Entry = Record<string, unknown>;

const lock: Record<string, Entry> = {
  '': { name: 'root' },
  'packages/a': { name: '@x/a', version: '0.1.0', dependencies: { b: '1.0.0' } },
  'node_modules/@x/a': { resolved: 'packages/a', link: true },
  'node_modules/b': { version: '1.0.0', integrity: 'sha512-b' },
  'packages/a/node_modules/c': { version: '2.0.0', integrity: 'sha512-c' },
  'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-o', optional: true },
  'node_modules/tool': { version: '1.0.0', integrity: 'sha512-t', dev: true },
};
const installed = Object.fromEntries(
  Object.entries(lock).filter(([path]) => path.includes('node_modules/') && !path.endsWith('other-platform')),
);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-tree-'));
  await mkdir(join(folder, 'node_modules'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function check(tree: object | string | null, withDev = true): Promise<boolean> {
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  const text = typeof tree === 'string' ? tree : JSON.stringify({ packages: tree });
  if (tree !== null) await writeFile(join(folder, 'node_modules/.package-lock.json'), text);
  return isInstalled(folder, { withDev });
}

const without = (path: string) => Object.fromEntries(Object.entries(installed).filter(([name]) => name !== path));

test('a tree that npm ci made from the lockfile is complete', async () => {
  expect(await check(installed)).toBe(true);
  // The tree that these tests run from.
  expect(isInstalled(root, { withDev: true })).toBe(true);
});

test('additional packages do no harm', async () => {
  expect(await check({ ...installed, 'node_modules/more': { version: '1.0.0' } })).toBe(true);
});

test.each<[string, object | string | null]>([
  ['nothing', null],
  ['rubbish', '{"packa'],
  ['no packages', '{}'],
  ['another version', { ...installed, 'node_modules/b': { version: '1.0.1', integrity: 'sha512-b' } }],
  ['other bytes', { ...installed, 'node_modules/b': { version: '1.0.0', integrity: 'sha512-x' } }],
  ['a missing workspace', without('node_modules/@x/a')],
  ['a workspace from elsewhere', { ...installed, 'node_modules/@x/a': { resolved: 'packages/b', link: true } }],
  ['a missing package', without('node_modules/b')],
  ['a missing package below a workspace', without('packages/a/node_modules/c')],
])('a tree of %s is not', async (_, tree) => {
  expect(await check(tree)).toBe(false);
});

test('packages for development are needed only with `withDev`', async () => {
  expect(await check(without('node_modules/tool'), true)).toBe(false);
  expect(await check(without('node_modules/tool'), false)).toBe(true);
});

import { once } from 'node:events';
import { chmod, chown, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, type TestContext, test, vi } from 'vitest';
import { startPostgres } from './postgres.ts';
import { isOpenToAll } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { makeHome, optionsFor, PATH, query, serverProcesses, startElsewhere, TEST_MS } from './testing/test-home.ts';

vi.setConfig({ testTimeout: TEST_MS });

/** The first user of most machines. Some containers run as a number without a name; for those the tests use 54321. */
const ORDINARY = 1000;

function needsRoot(context: TestContext): void {
  context.skip(process.geteuid?.() !== 0 || process.platform !== 'linux', 'only root on Linux can try this');
}

async function startStopStart(options: ReturnType<typeof optionsFor>, asRoot: 'unshare' | 'system-user') {
  const first = await startPostgres({ ...options, asRoot });
  await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
  await first.restart();
  await first.stop();
  const second = await startPostgres(options); // the owner of the data says how, not the option
  expect(await query(second.url, 'SELECT text FROM note')).toEqual(['kept']);
  await second.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
}

const dataOf = (home: string) => join(home, 'postgres', 'data');

async function removeWithHome(home: string): Promise<void> {
  const data = await realpath(dataOf(home));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
}

test('as root in a user namespace: inside a closed folder, the data belongs to root', async (context) => {
  needsRoot(context);
  const options = optionsFor(await makeHome());
  await startStopStart(options, 'unshare');
  expect((await stat(dataOf(options.home))).uid).toBe(0);
  expect(await realpath(dataOf(options.home))).toBe(dataOf(options.home));
});

test('as a system user below a closed folder: the data is kept where that user has access', async (context) => {
  needsRoot(context);
  const options = optionsFor(await makeHome());
  await startStopStart(options, 'system-user');
  await removeWithHome(options.home);
  const data = await realpath(dataOf(options.home));
  expect(data).not.toContain(options.home);
  expect(await isOpenToAll(dirname(data))).toBe(true);
  expect(await stat(data)).toMatchObject({ uid: expect.not.toBeOneOf([0]), mode: 0o40700 });
  expect(options.lines.join('\n')).toContain(data);

  // Somebody removed the data: newsloom says so and starts with an empty database.
  await rm(data, { recursive: true });
  const again = await startPostgres({ ...options, asRoot: 'system-user' });
  await removeWithHome(options.home);
  expect(await query(again.url, "SELECT to_regclass('note') IS NULL")).toEqual(['t']);
  expect(options.lines.join('\n')).toContain('is gone');
  await again.stop();
});

test('as a system user below an open folder: the data stays in the home', async (context) => {
  needsRoot(context);
  const options = optionsFor(await makeHome());
  await chmod(dirname(options.home), 0o755);
  await startStopStart(options, 'system-user');
  expect(await realpath(dataOf(options.home))).toBe(dataOf(options.home));
  expect((await stat(dataOf(options.home))).mode & 0o777).toBe(0o700);
  expect((await stat(options.home)).mode & 0o077).toBe(0o011); // passed through, not read
});

test('changes to the system user where a namespace does not help', async (context) => {
  needsRoot(context);
  const options = optionsFor(await makeHome());
  // In the namespace root has no rights over the private folders of other users.
  await chown(dirname(options.home), ORDINARY, ORDINARY);
  await startStopStart(options, 'unshare');
  await removeWithHome(options.home);
  expect(options.lines[0]).toContain('refused');
});

test.for([ORDINARY, 54_321])('as the ordinary user %i in its private folder', async (uid, context) => {
  needsRoot(context);
  const programs = [process.execPath, import.meta.dirname, findPostgresBinaries().folder];
  const open = await Promise.all(programs.map(isOpenToAll));
  context.skip(open.includes(false), 'this repository is in a folder that other users cannot enter');
  const { home } = optionsFor(await makeHome());
  await chown(dirname(home), uid, uid);
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  for (const expected of ['f', 't']) {
    const { child, url } = await startElsewhere('startPostgres', { home, path: PATH }, become);
    expect(await query(url, "SELECT to_regclass('note') IS NOT NULL")).toEqual([expected]);
    await query(url, "CREATE TABLE IF NOT EXISTS note AS SELECT 'kept' AS text");
    child.stdin?.end();
    await once(child, 'exit');
    expect(await serverProcesses(home)).toEqual([]);
  }
  expect((await stat(dataOf(home))).uid).toBe(uid);
});

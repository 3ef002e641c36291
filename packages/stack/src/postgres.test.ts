import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres } from './postgres.ts';
import {
  killServers,
  makeHome,
  makeLastingHome,
  optionsFor,
  query,
  removeHome,
  serverProcesses,
  spawnHolder,
  startElsewhere,
  TEST_MS,
} from './testing/test-home.ts';

vi.setConfig({ testTimeout: TEST_MS });

// Most tests leave a sound, stopped cluster behind. They share one, because making a cluster takes most of the time.
let shared = '';
beforeAll(async () => {
  shared = await makeLastingHome();
});
afterAll(() => removeHome(shared));

test('keeps its data, port and password across a stop, and closes its home to others', async () => {
  const options = optionsFor(await makeHome());
  const first = await startPostgres(options);
  await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
  expect(await query(first.url, 'SHOW fsync')).toEqual(['on']);
  expect(await query(first.url, 'SHOW synchronous_commit')).toEqual(['on']);
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  expect(await serverProcesses(options.home)).toEqual([]);

  const second = await startPostgres(options);
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT text FROM note')).toEqual(['kept']);
  await second.stop();

  for (const name of ['.', 'postgres', 'postgres/data', 'postgres/users']) {
    expect.soft((await stat(join(options.home, name))).mode & 0o777, name).toBe(0o700);
  }
  for (const name of ['password', 'log']) {
    expect.soft((await stat(join(options.home, 'postgres', name))).mode & 0o777, name).toBe(0o600);
  }
});

test('loses no commit when all its processes are killed or when it is restarted', async () => {
  const options = optionsFor(shared);
  const first = await startPostgres(options);
  await query(first.url, "CREATE TABLE note AS SELECT 'before the kill' AS text");
  await killServers(options.home);

  const second = await startPostgres(options);
  await query(second.url, "INSERT INTO note VALUES ('before the restart')");
  const { pid } = second;
  await second.restart();
  expect(second.pid).not.toBe(pid);
  expect(await query(first.url, 'SELECT text FROM note')).toEqual(['before the kill', 'before the restart']);
  await Promise.all([first.stop(), second.stop()]);
  expect(await serverProcesses(options.home)).toEqual([]);
});

const COUNT_BUSY =
  "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series(1, 1e12)'";

test('starts when only the main process was killed and its children are still at work', async () => {
  const options = optionsFor(shared);
  const first = await startPostgres(options);
  // A busy session does not notice that the main process has died.
  const busy = query(first.url, 'SELECT count(*) FROM generate_series(1, 1e12)').catch((error: Error) => error.message);
  await expect.poll(() => query(first.url, COUNT_BUSY), { timeout: TEST_MS }).toEqual(['1']);
  process.kill(first.pid, 'SIGKILL');
  const second = await startPostgres(options);
  expect(await busy).toMatch(/terminated|timeout/);
  expect(await query(second.url, 'SELECT 1')).toEqual(['1']);
  await second.stop();
  await first.stop();
});

test('adopts the server of a process that was killed with its whole group', async () => {
  const options = optionsFor(shared);
  const other = await startElsewhere('startPostgres', options);
  process.kill(-(other.child.pid ?? 0), 'SIGKILL');
  await once(other.child, 'exit');
  const adopted = await startPostgres(options);
  expect({ pid: adopted.pid, url: adopted.url }).toEqual({ pid: other.pid, url: other.url });
  expect(options.lines).toEqual([expect.stringContaining('runs already')]);
  await adopted.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('gives processes that start at once in one home one server, which the last one stops', async () => {
  const options = optionsFor(shared);
  const [other, mine, mineToo] = await Promise.all([
    startElsewhere('startPostgres', options),
    startPostgres(options),
    startPostgres(options),
  ]);
  expect([mine.pid, mineToo.pid]).toEqual([other.pid, other.pid]);
  other.child.stdin?.end();
  await once(other.child, 'exit');
  await mineToo.stop();
  expect(await query(mine.url, 'SELECT 1')).toEqual(['1']);
  await mine.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('is stopped by its last user even if that process exits at once', async () => {
  const options = optionsFor(shared);
  const mine = await startPostgres(options);
  const other = await startElsewhere('startPostgres', options);
  other.child.kill('SIGUSR2');
  await once(other.child, 'exit');
  expect(await query(mine.url, 'SELECT 1')).toEqual(['1']);
  await mine.stop();

  const last = await startElsewhere('startPostgres', options);
  last.child.kill('SIGUSR2');
  await once(last.child, 'exit');
  await expect.poll(() => serverProcesses(options.home), { timeout: TEST_MS }).toEqual([]);
});

const listFolder = (folder: string) => readdir(folder).catch(() => []);

test('starts in spite of what a crash leaves behind', async () => {
  const options = optionsFor(await makeHome());
  const folder = join(options.home, 'postgres');
  // An incomplete cluster, and a link to one elsewhere.
  const cutOff = spawnHolder('startPostgres', options);
  await expect
    .poll(() => listFolder(folder), { timeout: TEST_MS })
    .toContainEqual(expect.stringMatching(/^data\.new-/));
  cutOff.kill('SIGKILL');
  await once(cutOff, 'exit');
  await symlink(join(folder, 'nowhere'), join(folder, 'data.new-1'));
  const first = await startPostgres(options);
  expect((await listFolder(folder)).filter((name) => name.startsWith('data'))).toEqual(['data']);
  await first.stop();

  const stranger = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The pid file of a dead server whose number another process now has, and an incomplete port file.
  await writeFile(
    join(folder, 'data', 'postmaster.pid'),
    `${stranger.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
  );
  await truncate(join(folder, 'port'));
  // A log that has grown too large.
  await truncate(join(folder, 'log'), 11 * 1024 * 1024);
  await appendFile(join(folder, 'users', 'dead'), '4194305 1');
  const second = await startPostgres(options);
  expect(await query(second.url, 'SELECT 1')).toEqual(['1']);
  expect(stranger.kill()).toBe(true); // nobody else has ended it
  expect((await stat(join(folder, 'log'))).size).toBeLessThan(1024 * 1024);
  await second.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('runs side by side in several homes, and takes another port when its own is taken', async () => {
  const homes = [await makeHome(), await makeHome()];
  const servers = await Promise.all(homes.map((home) => startPostgres(optionsFor(home))));
  expect(new Set(servers.map(({ url }) => new URL(url).port)).size).toBe(2);
  await Promise.all(servers.map(({ stop }) => stop()));

  const port = Number(new URL(servers[0]?.url ?? '').port);
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const options = optionsFor(homes[0] ?? '');
  const moved = await startPostgres(options);
  expect(new URL(moved.url).port).not.toBe(String(port));
  await moved.stop();

  const refused = startPostgres({ ...options, port });
  await expect(refused).rejects.toMatchObject({
    code: 'postgres-start',
    remedy: expect.stringContaining(join(options.home, 'postgres', 'log')),
  });
  squatter.close();
  await once(squatter, 'close');
  const fixed = await startPostgres({ ...options, port });
  expect(new URL(fixed.url).port).toBe(String(port));
  await fixed.stop();
});

test('says why it did not start, and leaves nothing running', async () => {
  const options = optionsFor(await makeHome());
  const first = await startPostgres(options);
  await first.stop();
  const version = join(options.home, 'postgres', 'data', 'PG_VERSION');
  expect((await readFile(version, 'utf8')).trim()).toBe('18');
  await writeFile(version, '17\n');
  await expect(startPostgres(options)).rejects.toMatchObject({
    code: 'postgres-start',
    message: expect.stringContaining('incompatible'),
  });
  await rm(join(options.home, 'postgres', 'data', 'PG_VERSION'));
  await expect(startPostgres(options)).rejects.toMatchObject({ code: 'postgres-start' });
  expect(await serverProcesses(options.home)).toEqual([]);
});

import { once } from 'node:events';
import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, type TestContext, test, vi } from 'vitest';
import { startRedis } from './redis.ts';
import { findProgram } from './run-program.ts';
import {
  makeHome,
  makeLastingHome,
  optionsFor,
  PATH,
  removeHome,
  serverProcesses,
  startElsewhere,
  TEST_MS,
} from './testing/test-home.ts';

vi.setConfig({ testTimeout: TEST_MS });

// On a machine without Redis the first start installs it, as `newsloom up` does. If that fails, all tests but one are
// skipped.
let found = false;
beforeAll(async () => {
  const home = await makeLastingHome();
  const server = await startRedis({ ...optionsFor(home), installRedis: true });
  found = server !== null;
  await server?.stop();
  await removeHome(home);
}, 5 * TEST_MS);

async function start(options: ReturnType<typeof optionsFor>, context: TestContext) {
  context.skip(!found, 'there is no Redis here, and none could be installed');
  const server = await startRedis(options);
  if (server === null) throw new Error(options.lines.join('\n'));
  return server;
}

/** Sends commands one by one and returns the answer to the last. */
async function ask(url: string, ...commands: string[]): Promise<string> {
  const { port, password } = new URL(url);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  socket.end([`AUTH ${password}`, ...commands, 'QUIT', ''].join('\r\n'));
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

test('gives null and one line where there is none', async () => {
  const options = optionsFor(await makeHome());
  const empty = join(options.home, 'empty');
  await mkdir(empty, { recursive: true });
  expect(await startRedis({ ...options, path: empty })).toBeNull();
  expect(options.lines).toEqual([expect.stringContaining('the queues use PostgreSQL')]);
});

test('evicts nothing, needs the password, keeps data and port across a stop', async (context) => {
  const options = optionsFor(await makeHome());
  const first = await start(options, context);
  expect(await ask(first.url, 'CONFIG GET maxmemory-policy')).toContain('noeviction');
  expect(await ask(first.url, 'CONFIG GET appendonly')).toContain('yes');
  expect(await ask(first.url, 'CONFIG GET bind')).toContain('127.0.0.1\r\n+OK');
  const stranger = new URL(first.url);
  stranger.password = 'guess';
  expect(await ask(stranger.href, 'PING')).toContain('-WRONGPASS');
  await ask(first.url, 'SET note kept');
  await Promise.all([first.stop(), first.stop()]);
  expect(await serverProcesses(options.home)).toEqual([]);

  const second = await start(options, context);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'GET note')).toContain('kept');
  await second.stop();
  expect((await stat(join(options.home, 'redis'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(options.home, 'redis', 'password'))).mode & 0o777).toBe(0o600);
});

test('starts again after kill -9, and restarts in the middle', async (context) => {
  const options = optionsFor(await makeHome());
  const first = await start(options, context);
  await ask(first.url, 'SET note kept');
  process.kill(first.pid, 'SIGKILL');
  const second = await start(options, context);
  expect(await ask(second.url, 'GET note')).toContain('kept');
  const { pid } = second;
  await second.restart();
  expect(second.pid).not.toBe(pid);
  expect(await ask(first.url, 'GET note')).toContain('kept');
  await first.stop();
  await second.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('adopts the server of a killed process', async (context) => {
  context.skip(!found, 'there is no Redis here, and none could be installed');
  const options = optionsFor(await makeHome());
  const other = await startElsewhere('startRedis', options);
  process.kill(-(other.child.pid ?? 0), 'SIGKILL');
  await once(other.child, 'exit');
  const adopted = await start(options, context);
  expect({ pid: adopted.pid, url: adopted.url }).toEqual({ pid: other.pid, url: other.url });
  await adopted.stop();
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('loads a log that was cut off, and sets aside one that cannot be read', async (context) => {
  const options = optionsFor(await makeHome());
  const log = async () => {
    const folder = join(options.home, 'redis', 'data', 'appendonlydir');
    return join(folder, (await readdir(folder)).find((name) => name.endsWith('.incr.aof')) ?? '');
  };
  const first = await start(options, context);
  await ask(first.url, 'SET note kept');
  await first.stop();
  await appendFile(await log(), '*3\r\n$3\r\nSET\r\n$4\r\nno');

  const second = await start(options, context);
  expect(await ask(second.url, 'GET note')).toContain('kept');
  await second.stop();
  const whole = await readFile(await log(), 'utf8');
  await writeFile(await log(), `rubbish${whole}`);

  const third = await start(options, context);
  expect(await ask(third.url, 'GET note')).toContain('$-1');
  expect(options.lines.join('\n')).toContain('data.unreadable');
  await third.stop();
});

test('lives in a folder whose name needs quoting', async (context) => {
  const home = join(await makeHome(), `a "b" \\ 'c' ü`);
  const server = await start(optionsFor(home), context);
  expect(await ask(server.url, 'PING')).toContain('PONG');
  await server.stop();
  expect(await serverProcesses(home)).toEqual([]);
});

test('runs the program of the Debian tools, and none that is too old', async (context) => {
  context.skip(!found, 'there is no Redis here, and none could be installed');
  const tool = await findProgram(PATH, ['redis-check-rdb', 'redis-server']);
  const options = optionsFor(await makeHome());
  const folder = join(options.home, 'programs');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'redis-server'), '#!/bin/sh\necho Redis server v=6.0.16 sha=00000000\n', {
    mode: 0o700,
  });
  expect(await startRedis({ ...options, path: folder })).toBeNull();
  await symlink(tool ?? '', join(folder, 'redis-check-rdb'));
  const server = await start({ ...options, path: folder }, context);
  expect(await ask(server.url, 'PING')).toContain('PONG');
  await server.stop();
});

test('is installed once by root, after updating the package index if needed', async (context) => {
  context.skip(!found, 'there is no Redis here, and none could be installed');
  context.skip(process.geteuid?.() !== 0, 'only root installs packages');
  const debian = await stat('/etc/debian_version').catch(() => null);
  context.skip(debian === null, 'this is not a Debian');
  const homes = [await makeHome(), await makeHome()];
  const folder = join(homes[0] ?? '', 'programs');
  await mkdir(folder, { recursive: true });
  const tool = await findProgram(PATH, ['redis-check-rdb', 'redis-server']);
  const aptGet = `#!/bin/sh
echo "$@" | grep -o 'update$\\|install .*' >> ${folder}/calls
case "$*" in
  *update) touch ${folder}/updated ;;
  *) [ -e ${folder}/updated ] && ln -s ${tool} ${folder}/redis-server || { echo 'E: Unable to locate package' >&2; exit 100; } ;;
esac
`;
  await writeFile(join(folder, 'apt-get'), aptGet, { mode: 0o700 });
  const options = homes.map((home) => ({ ...optionsFor(home), path: folder, installRedis: true }));
  const servers = await Promise.all(options.map(startRedis));
  await Promise.all(servers.map((server) => server?.stop()));
  expect(servers).not.toContain(null);
  const install = 'install --no-install-recommends redis-tools';
  expect((await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n')).toEqual([install, 'update', install]);
  expect(options.flatMap(({ lines }) => lines).filter((line) => line.includes('installing'))).toHaveLength(1);

  await rm(join(folder, 'redis-server'));
  await rm(join(folder, 'updated'));
  await writeFile(join(folder, 'apt-get'), '#!/bin/sh\necho E: no network >&2\nexit 100\n', { mode: 0o700 });
  const without = { ...optionsFor(await makeHome()), path: folder, installRedis: true };
  expect(await startRedis(without)).toBeNull();
  expect(without.lines).toContainEqual(expect.stringContaining('no network'));
});

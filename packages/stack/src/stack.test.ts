import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startStack } from './stack.ts';
import { makeHome, optionsFor, query, serverProcesses, TEST_MS } from './testing/test-home.ts';

vi.setConfig({ testTimeout: TEST_MS });

test('starts all requested engines or none, and stops them', async () => {
  const options = optionsFor(await makeHome());
  const none = await startStack({ ...options, postgres: false, redis: 'none' });
  expect(none).toMatchObject({ postgresUrl: null, redisUrl: null });
  await none.stop();

  const stack = await startStack(options);
  expect(await query(stack.postgresUrl ?? '', 'SELECT 1')).toEqual(['1']);
  expect(stack.redisUrl === null).toBe(options.lines.some((line) => line.includes('No Redis')));
  await stack.stop();
  await stack.stop();
  expect(await serverProcesses(options.home)).toEqual([]);

  // When one engine does not start, the other is not left running.
  await writeFile(join(options.home, 'postgres', 'data', 'PG_VERSION'), '17\n');
  await expect(startStack(options)).rejects.toMatchObject({ code: 'postgres-start' });
  expect(await serverProcesses(options.home)).toEqual([]);
});

test('refuses a home with a file in its way', async () => {
  const options = optionsFor(await makeHome());
  await writeFile(options.home, 'a file');
  for (const asked of [{ redis: 'none' as const }, { postgres: false }]) {
    await expect(startStack({ ...options, ...asked })).rejects.toMatchObject({
      code: 'home-unusable',
      remedy: expect.stringContaining('NEWSLOOM_HOME'),
    });
  }
});

test('names the log when an engine finds a file in its way', async () => {
  const options = optionsFor(await makeHome());
  await mkdir(join(options.home, 'postgres'), { recursive: true });
  await writeFile(join(options.home, 'postgres', 'data'), 'a file');
  await expect(startStack({ ...options, redis: 'none' })).rejects.toMatchObject({
    code: 'postgres-start',
    remedy: expect.stringContaining(join(options.home, 'postgres', 'log')),
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '@newsloom/stack';
import { migrate, openStore } from '@newsloom/store';
import type { TestProject } from 'vitest/node';
import { administer } from './administer.ts';
import { TEMPLATE } from './template.ts';

/** Starts one Postgres and one Redis for the whole run, in a folder that is removed at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'newsloom-test-'));
  const stack = await startStack({
    home,
    path: process.env.PATH ?? '',
    log: (line) => console.error(line),
    installRedis: true,
  });
  if (!stack.postgresUrl || !stack.redisUrl) throw new Error('the tests need a private Postgres and a private Redis');
  project.provide('postgresUrl', stack.postgresUrl);
  project.provide('redisUrl', stack.redisUrl);
  await makeTemplate(stack.postgresUrl);
  return async () => {
    await stack.stop();
    await rm(home, { recursive: true, force: true });
  };
}

async function makeTemplate(postgresUrl: string): Promise<void> {
  await administer(postgresUrl, `create database ${TEMPLATE}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${TEMPLATE}`;
  const template = openStore({ url: url.href, connections: 1 });
  await migrate(template.db);
  await template.close();
}

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer } from './administer.ts';
import { TEMPLATE } from './template.ts';

/** What the set-up of the run hands to every test file. */
declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    redisUrl: string;
  }
}

/** A database of the test's own, migrated and empty. */
export type TestDatabase = { url: string; name: string; drop(): Promise<void> };

/** Makes a database for a test file. Files run side by side, so nothing is shared but the server. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('postgresUrl');
  await administer(server, `create database ${name} template ${TEMPLATE}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => administer(server, `drop database ${name} with (force)`) };
}

/** A prefix of the test's own for the queues. */
export const testPrefix = (): string => `t${randomBytes(6).toString('hex')}`;

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer } from './administer.ts';
import { TEMPLATE } from './template.ts';

/** The values that the global set-up provides to every test file. */
declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    redisUrl: string;
  }
}

/** A migrated, empty database for one test file. */
export type TestDatabase = { url: string; name: string; drop(): Promise<void> };

/** Makes a database for a test file. Files run at the same time, so they share only the server. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('postgresUrl');
  await administer(server, `create database ${name} template ${TEMPLATE}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => administer(server, `drop database ${name} with (force)`) };
}

/** A queue prefix for one test file. */
export const testPrefix = (): string => `t${randomBytes(6).toString('hex')}`;

import { randomUUID } from 'node:crypto';
import { openStore } from '@newsloom/store';
import { sql } from 'kysely';

/** A database of its own on the server at NEWSLOOM_TEST_POSTGRES. */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.NEWSLOOM_TEST_POSTGRES;
  if (!server) throw new Error('Set NEWSLOOM_TEST_POSTGRES to the address of a Postgres that these tests may use.');
  const name = `api_test_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string) => {
    const store = openStore({ url: server, connections: 1 });
    await sql.raw(statement).execute(store.db);
    await store.close();
  };
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

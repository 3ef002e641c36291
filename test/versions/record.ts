/**
 * Records the data that this version writes, for testing the next version against it: `node test/versions/record.ts`,
 * at each release. Adds the version to `written.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '@newsloom/config';
import { startStack } from '@newsloom/stack';
import { migrate, openStore } from '@newsloom/store';
import { Redis } from 'ioredis';
import { whatIsWritten } from './written.ts';

const file = join(import.meta.dirname, 'written.json');
const home = await mkdtemp(join(tmpdir(), 'newsloom-record-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(home, { recursive: true, force: true }));
const stack = opened.adopt(await startStack({ home, path: process.env.PATH ?? '', log: () => {} }), ({ stop }) =>
  stop(),
);
const store = opened.adopt(openStore({ url: stack.postgresUrl ?? '', connections: 1 }), ({ close }) => close());
await migrate(store.db);
const redis = opened.adopt(new Redis(stack.redisUrl ?? ''), (client) => client.disconnect());
const versions = JSON.parse(readFileSync(file, 'utf8'));
versions[VERSION] = await whatIsWritten(store.db, stack.redisUrl ?? '', redis, 'recorded');
writeFileSync(file, `${JSON.stringify(versions, null, 2)}\n`);
console.log(`${VERSION} is recorded in ${file}`);

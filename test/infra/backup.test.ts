import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@newsloom/store';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { newsloom } from '../harness/command.ts';
import { debianPostgresFolder, startDebianPostgres } from '../harness/debian-postgres.ts';
import { dump } from '../harness/dump.ts';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { textOf } from './files.ts';
import { run } from './program.ts';

const programs = debianPostgresFolder();
if (programs === null) console.warn('PostgreSQL is not installed; left out: the commands of infra/backup.md');

const NOW = new Date('2026-03-01T12:00:00Z');

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The PostgreSQL commands of the page in their order: a backup, one without snapshots, a restore. */
const commands = (): string[] =>
  [...textOf('backup.md').matchAll(/^ *((?:pg_dump|psql|createdb|pg_restore) .*)$/gm)]
    .map(([, line = '']) => line.replace(/\s+#.*$/, ''))
    .filter((line) => !line.includes(' < ') && !line.includes(' > '));

/** A command of the page, changed for today's backup, and for tools that do not support zstd yet. */
const asRun = (line: string, version: number): string =>
  line
    .replace(/newsloom-\d{4}-\d\d-\d\d\.dump/, 'newsloom-$(date +%F).dump')
    .replace(version < 16 ? '--compress=zstd ' : '', '');

const open = (url: string): Store => {
  const store = openStore({ url, connections: 1 });
  closing.push(store.close);
  return store;
};

async function migrate(url: string): Promise<void> {
  const { code, stderr } = await newsloom(['migrate'], { DATABASE_URL: url });
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
}

const mayRead = async ({ db }: Store): Promise<boolean | undefined> => {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('newsloom_reader', 'public_story', 'select') as may`.execute(db);
  return rows[0]?.may;
};

test.skipIf(programs === null)('a backup is restored by the commands of its page, and nothing is missing', async () => {
  const server = await startDebianPostgres(programs ?? '');
  closing.push(server.close);
  const folder = await mkdtemp(join(tmpdir(), 'newsloom-backup-'));
  closing.push(() => rm(folder, { recursive: true }));
  const url = server.urlOf('newsloom');
  expect(run('createdb', ['newsloom'], { env: server.environment }).said).toBe('');
  await migrate(url);
  const store = open(url);
  await fillStore(url, { articles: 200, newestAt: NOW, now: NOW });

  const env = { ...server.environment, DATABASE_URL: url };
  const [, version = ''] = /\) (\d+)/.exec(run('pg_dump', ['--version'], { env }).stdout) ?? [];
  const lines = commands();
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    ...['pg_dump', 'psql', 'pg_dump'],
    ...['createdb', 'pg_restore', 'psql'],
  ]);
  for (const line of lines) {
    const { status, said } = run('sh', ['-c', asRun(line, Number(version))], { cwd: folder, env });
    expect([line, status, status === 0 ? '' : said]).toEqual([line, 0, '']);
  }

  const restored = open(server.urlOf('newsloom_restored'));
  const before = await dump(store.db);
  expect(before.articles?.length).toBeGreaterThanOrEqual(200);
  expect(await dump(restored.db)).toEqual(before);
  expect(await mayRead(restored)).toBe(false);
  await migrate(server.urlOf('newsloom_restored'));
  expect(await mayRead(restored)).toBe(true);
});

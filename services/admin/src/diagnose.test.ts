import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enqueue, STAGE_NAMES } from '@newsloom/pipeline';
import { shards, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { testDatabase } from '../../../test/harness/database.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { openRedisFarm } from '../../../test/harness/redis-node.ts';
import type { Check } from './check.ts';
import { type DiagnoseOptions, diagnose } from './diagnose.ts';
import { announce } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
let home: string;
beforeAll(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterAll(() => newsloom.close());
beforeEach(async () => {
  for (const table of ['articles', 'feeds', 'shards'] as const) await newsloom.db.deleteFrom(table).execute();
  home = await mkdtemp(join(tmpdir(), 'newsloom-doctor-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const look = (environment: Record<string, string>, options: Partial<DiagnoseOptions> = {}): Promise<Check[]> =>
  diagnose(
    { PATH: process.env.PATH, ...environment },
    { nodeVersion: '24.6.0', startEngines: false, now: () => new Date(), ...options },
  );

const named = (checks: Check[], name: string): Check => {
  const found = checks.find((one) => one.name === name);
  if (!found) throw new Error(`no check ${name} among ${checks.map((one) => one.name).join(', ')}`);
  return found;
};

/** Expects a remedy in every failed check. */
const expectRemedies = (checks: Check[]) =>
  expect(checks.filter(({ ok, remedy }) => ok === (remedy !== undefined))).toEqual([]);

/** Nothing listens on the first port. */
const NOWHERE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' };

test('a healthy newsloom', async () => {
  const checks = await look(newsloom.environment);
  expect(checks.filter((one) => !one.ok)).toEqual([]);
  expect(checks.map((one) => one.name)).toEqual([
    'node',
    'configuration',
    'home',
    'disk',
    'redis-server',
    'postgres',
    'writes',
    'schema',
    'clock',
    ...STAGE_NAMES.map((stage) => `waiting for ${stage}`),
    'shards',
    'looks',
    'queue',
    'jobs',
  ]);
  expect(named(checks, 'postgres').detail).toMatch(/^PostgreSQL \d+/);
});

test.each(['20.11.0', '24.5.9'])('a Node that is too old: %s', async (nodeVersion) => {
  const checks = await look(newsloom.environment, { nodeVersion });
  expect(named(checks, 'node')).toMatchObject({ ok: false, detail: `Node ${nodeVersion}`, remedy: expect.any(String) });
});

test('a Node of a future version', async () => {
  expect(named(await look(newsloom.environment, { nodeVersion: '26.0.0' }), 'node').ok).toBe(true);
});

test('an invalid configuration: every problem at once, and no further checks', async () => {
  const checks = await look({ NEWSLOOM_PORT: 'x', NEWSLOOM_PROT: '1' });
  expect(checks.map((one) => one.name)).toEqual(['node', 'configuration']);
  expect(named(checks, 'configuration').detail).toMatch(/NEWSLOOM_PROT.*NEWSLOOM_PORT/);
  expectRemedies(checks);
});

describe('engines that the configuration names', () => {
  test('are away: both are reported, each with its remedy', async () => {
    const checks = await look({ NEWSLOOM_HOME: home, ...NOWHERE });
    expect(named(checks, 'postgres')).toMatchObject({ ok: false, remedy: expect.stringContaining('DATABASE_URL') });
    expect(named(checks, 'queue')).toMatchObject({ ok: false, remedy: expect.stringContaining('REDIS_URL') });
    expect(checks.map((one) => one.name)).not.toContain('schema');
    expectRemedies(checks);
  });

  test('a store without its schema', async () => {
    const { url, name, drop } = await testDatabase();
    await drop();
    await administer(inject('postgresUrl'), `create database ${name}`);
    const checks = await look({ NEWSLOOM_HOME: home, DATABASE_URL: url, NEWSLOOM_QUEUE: 'postgres' });
    expect(named(checks, 'schema')).toMatchObject({ ok: false, remedy: 'Run `newsloom migrate`.' });
    expect(named(checks, 'queue').ok).toBe(true);
    await drop();
  });

  test('a Redis that is near its memory limit', async (context) => {
    const farm = await openRedisFarm();
    if (farm === null) return context.skip('there is no Redis here');
    const redis = await farm.start(['maxmemory 1mb', 'maxmemory-policy noeviction']);
    const checks = await look({ ...newsloom.environment, REDIS_URL: `redis://127.0.0.1:${redis.port}` });
    expect(named(checks, 'queue')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^Redis has used \d+ % of its maxmemory/),
      remedy: expect.stringContaining('maxmemory'),
    });
    await farm.close();
  });

  test('a store that takes no writes', async () => {
    const { url, name, drop } = await testDatabase();
    await administer(inject('postgresUrl'), `alter database ${name} set default_transaction_read_only = on`);
    const checks = await look({ NEWSLOOM_HOME: home, DATABASE_URL: url, REDIS_URL: inject('redisUrl') });
    expect(named(checks, 'writes')).toMatchObject({ ok: false, remedy: expect.stringContaining('primary') });
    expect(named(checks, 'schema').ok).toBe(true);
    await drop();
  });

  test('clocks that differ, and work without a worker', async () => {
    const ahead = { now: () => new Date(Date.now() + 2 * 3_600_000) };
    await announce(newsloom.db, 3);
    const checks = await look(newsloom.environment, ahead);
    expect(named(checks, 'clock')).toMatchObject({ ok: false, remedy: expect.stringContaining('NTP') });
    expect(named(checks, 'waiting for fetch')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^3, the longest for 7\d{3} s$/),
      remedy: expect.stringContaining('newsloom worker fetch'),
    });
    expectRemedies(checks);
  });
});

describe('work that waits', () => {
  /** Longer ago than the longest time that the reconciler lets a unit rest. */
  const LONG_AGO = new Date(Date.now() - 3_000_000);

  test('for a shard that no running process writes', async () => {
    const [one = '', other = ''] = await announce(newsloom.db, 2);
    for (const id of [one, other]) await place(newsloom.db, id, 'deduped', { shard: 'de' }, new Date());
    const checks = await look(newsloom.environment);
    expect(named(checks, 'shards')).toMatchObject({
      ok: false,
      detail: '2 articles wait for shard de, which no running process writes',
      remedy: expect.stringContaining('NEWSLOOM_SHARDS names de'),
    });
    const lease = await shards.leaseShard(newsloom.db, 'de', 60_000, new AbortController().signal);
    expect(named(await look(newsloom.environment), 'shards').ok).toBe(true);
    await lease?.release();
  });

  test('for a second look, although its shard has a writer', async () => {
    const story = { id: 's-overdue', shard: 'fr', language: 'fr', lastArticleAt: LONG_AGO };
    // The story also waits for a score, and other tests would find it.
    onTestFinished(async () => {
      await newsloom.db.deleteFrom('stories').where('id', '=', story.id).execute();
    });
    await newsloom.db
      .transaction()
      .execute((transaction) => storyProgress.touch(transaction, [story], LONG_AGO, LONG_AGO));
    expect(named(await look(newsloom.environment), 'looks').ok).toBe(true);
    const lease = await shards.leaseShard(newsloom.db, 'fr', 60_000, new AbortController().signal);
    expect(named(await look(newsloom.environment), 'looks')).toMatchObject({
      ok: false,
      detail: `1 stories of shard fr wait for a second look, the longest since ${LONG_AGO.toISOString()}`,
      remedy: expect.stringContaining('tending shard'),
    });
    await lease?.release();
  });

  test('longer than its rest and without a job', async () => {
    const [lost = '', queued = '', fresh = ''] = await announce(newsloom.db, 3);
    for (const id of [lost, queued]) await place(newsloom.db, id, 'fetched', {}, LONG_AGO);
    await place(newsloom.db, fresh, 'fetched', {}, new Date());
    await enqueue(newsloom.runtime, 'extract', [{ id: queued, traceId: 'test' }]);
    expect(named(await look(newsloom.environment), 'jobs')).toMatchObject({
      ok: false,
      detail: '1 units wait for extract, but no job',
      remedy: expect.stringContaining('newsloom worker all'),
    });
    await enqueue(newsloom.runtime, 'extract', [{ id: lost, traceId: 'test' }]);
    expect(named(await look(newsloom.environment), 'jobs').ok).toBe(true);
  });

  test('while the queue is away is reported from the store alone', async () => {
    const checks = await look({ ...newsloom.environment, REDIS_URL: NOWHERE.REDIS_URL });
    expect(named(checks, 'queue')).toMatchObject({ ok: false, remedy: expect.stringContaining('REDIS_URL') });
    expect(named(checks, 'waiting for fetch').ok).toBe(true);
    expect(checks.map(({ name }) => name)).not.toContain('jobs');
  });
});

describe('private engines', () => {
  test('that were never made are no fault, and the check does not make them', async () => {
    const place = join(home, 'not-yet');
    const checks = await look({ NEWSLOOM_HOME: place });
    expect(named(checks, 'postgres')).toMatchObject({ ok: true, detail: expect.stringContaining('newsloom up') });
    expect(named(checks, 'queue').ok).toBe(true);
    expect(named(checks, 'home')).toMatchObject({ ok: true, detail: `${place} will be made at the first start` });
    await expect(access(place)).rejects.toThrow();
  });

  test('are made on request, and checked from then on', async () => {
    for (const startEngines of [true, false]) {
      const checks = await look({ NEWSLOOM_HOME: home }, { startEngines });
      expect(named(checks, 'schema')).toMatchObject({ ok: false, remedy: expect.stringContaining('newsloom migrate') });
      expect(named(checks, 'postgres').ok, 'beside a schema that is old').toBe(true);
      expect(named(checks, 'queue')).toMatchObject({ ok: true, detail: expect.stringContaining('Redis') });
      expectRemedies(checks);
    }
  });

  test('without a Redis on the path: the queues will be slow, and nothing is installed', async () => {
    const checks = await look({ NEWSLOOM_HOME: home, PATH: home });
    expect(named(checks, 'redis-server')).toMatchObject({ ok: false, remedy: expect.stringContaining('REDIS_URL') });
    expectRemedies(checks);
  });

  test('whose folder is a file', async () => {
    await writeFile(join(home, 'postgres'), '');
    const checks = await look({ NEWSLOOM_HOME: home, NEWSLOOM_QUEUE: 'postgres' });
    expect(named(checks, 'postgres').ok).toBe(false);
    expectRemedies(checks);
  });
});

describe('a home', () => {
  test('that others may write to', async () => {
    const open = join(home, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    const checks = await look({ ...newsloom.environment, NEWSLOOM_HOME: open });
    expect(named(checks, 'home')).toMatchObject({
      ok: false,
      detail: `${open}, mode 0777`,
      remedy: `chmod go-w ${open}`,
    });
  });

  test('that is below a file', async () => {
    await writeFile(join(home, 'file'), '', { mode: 0o755 });
    const checks = await look({ ...newsloom.environment, NEWSLOOM_HOME: join(home, 'file', 'home') });
    expect(named(checks, 'home')).toMatchObject({ ok: false, detail: `${join(home, 'file')} is not a folder` });
    expectRemedies(checks);
  });
});

import { STAGE_NAMES } from '@newsloom/config';
import { entryOf } from '@newsloom/pipeline';
import { describe, expect, test } from 'vitest';
import { compose, ownServices } from './compose.ts';
import { configOf } from './environment.ts';
import { textOf } from './files.ts';
import { imageVariables } from './image.ts';
import { deployments, literalsOf, variablesOf } from './kubernetes.ts';

const image = imageVariables();

/** Services that only monitor newsloom. */
const DASHBOARDS = ['prometheus', 'grafana'];

test('a variable that is misspelt, or whose value does not fit, is found', () => {
  expect(() => configOf({ NEWSLOOM_SHARD: 'en' })).toThrow('NEWSLOOM_SHARD is not a variable');
  expect(() => configOf({ NEWSLOOM_SHARDS: 'eng' })).toThrow('eng is not a language code');
});

test('the image listens where other containers reach it', () => {
  expect(configOf(image)).toMatchObject({ api: { host: '0.0.0.0', port: 4100 }, processes: 1 });
  expect(image.NEWSLOOM_WORKER_PORT).toBe('4101');
});

test.each(ownServices())('compose gives %s engines and a configuration that fits', (_name, { environment }) => {
  const config = configOf({ ...image, ...environment });
  expect(config.databaseUrl).toMatch('@postgres:5432/');
  expect(config.queue.engine).toEqual({ kind: 'redis', url: 'redis://valkey:6379' });
});

describe('Kubernetes', () => {
  test.each(deployments().map(({ metadata, spec }) => [metadata.name, spec.template.spec.containers[0]] as const))(
    'gives %s a configuration that fits, and secrets as files',
    (_name, container) => {
      const variables = variablesOf(container);
      expect(() => configOf({ ...image, ...variables })).not.toThrow();
      const secrets = container.volumeMounts.find(({ name }) => name === 'secrets')?.mountPath;
      expect(variables.DATABASE_URL_FILE).toBe(`${secrets}/database-url`);
      expect(variables.REDIS_URL_FILE).toBe(`${secrets}/redis-url`);
    },
  );

  test('the example fits', () => {
    expect(() => configOf({ ...image, ...literalsOf('base'), ...literalsOf('overlays/example') })).not.toThrow();
    const engine = {
      database: textOf('kubernetes/overlays/example/database-url'),
      redis: textOf('kubernetes/overlays/example/redis-url'),
    };
    expect(() => configOf({ DATABASE_URL: engine.database, REDIS_URL: engine.redis })).not.toThrow();
  });

  test('extract has what the catalog gives it, for the threads of its pod', () => {
    const [container] = deployments().flatMap(({ metadata, spec }) =>
      metadata.name === 'newsloom-extract' ? [spec.template.spec.containers[0]] : [],
    );
    if (!container) throw new Error('there is no newsloom-extract');
    const { extract, tuning } = configOf(variablesOf(container));
    expect(tuning.concurrency.extract).toBe(entryOf('extract').concurrency);
    expect(extract.threads).toBeLessThan(entryOf('extract').concurrency);
  });
});

test.each([
  'newsloom.env',
  'newsloom-worker@.service',
  'newsloom-api.service',
  'newsloom-web.service',
  'newsloom-migrate.service',
])('systemd/%s fits', (file) => {
  const lines = [...textOf(`systemd/${file}`).matchAll(/^(?:Environment=)?([A-Z_]+)=(.*)$/gm)];
  expect(lines).not.toHaveLength(0);
  expect(() => configOf(Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value])))).not.toThrow();
});

test('a restore leaves the engines alone running', () => {
  const [, started = ''] = /compose\.yaml down && .*compose\.yaml up --detach (.+)/.exec(textOf('backup.md')) ?? [];
  const own = new Set(ownServices().map(([name]) => name));
  const engines = Object.keys(compose().services).filter((name) => !own.has(name) && !DASHBOARDS.includes(name));
  expect(started.split(' ')).toEqual(engines);
});

test('documents name variables that there are, and stages', () => {
  for (const file of ['README.md', 'backup.md']) {
    for (const [, name = '', value = ''] of textOf(file).matchAll(
      /\b(NEWSLOOM_[A-Z_]+|DATABASE_URL|REDIS_URL)=([^\s`\\]+)/g,
    )) {
      expect(
        () => configOf({ [name]: value.replaceAll(/^['"]|['"]$/g, '') }),
        `${file}: ${name}=${value}`,
      ).not.toThrow();
    }
    for (const [, names = ''] of textOf(file).matchAll(/\bworker ((?:[a-z]+ ?)+)[`\n]/g)) {
      for (const name of names.trim().split(' ')) expect([...STAGE_NAMES, 'all']).toContain(name);
    }
  }
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { testDatabase } from '../harness/database.ts';
import { root, textOf } from './files.ts';
import { imageStages, imageVariables, repositoryFiles, sentToBuilder, settingOf } from './image.ts';
import { buildWithoutDocker, startInImage } from './unpacked-image.ts';

const stages = imageStages();
const sent = sentToBuilder(repositoryFiles());

test('is a Dockerfile', () => {
  expect(
    validate(textOf('Dockerfile')).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
  ).toEqual([]);
});

test('is made from images that are pinned, with the Node of the lockfile', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const { from } of stages) expect(from).toMatch(/^[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
  for (const { from } of stages.slice(0, -1)) expect(from).toContain(`node:${dependencies.node}-`);
});

test('runs as nobody in particular, by number', () => {
  const [user = '', group = ''] = settingOf('USER')?.split(':') ?? [];
  expect(Number(user)).toBeGreaterThan(1000);
  expect(Number(group)).toBeGreaterThan(1000);
  const pods =
    textOf('kubernetes/base/worker-pod.yaml') +
    textOf('kubernetes/base/api.yaml') +
    textOf('kubernetes/base/web.yaml') +
    textOf('kubernetes/base/migrate.yaml');
  expect(new Set(pods.match(/run(?:AsUser|AsGroup): \d+/g))).toEqual(
    new Set([`runAsUser: ${user}`, `runAsGroup: ${group}`]),
  );
});

test('says on which ports it listens, and how it is asked whether it is alive', () => {
  const { NEWSLOOM_PORT, NEWSLOOM_WEB_PORT, NEWSLOOM_WORKER_PORT } = imageVariables();
  expect(settingOf('EXPOSE')).toBe(`${NEWSLOOM_PORT} ${NEWSLOOM_WEB_PORT} ${NEWSLOOM_WORKER_PORT}`);
  const [, script = ''] = /CMD \["node", "(.+)"\]$/.exec(settingOf('HEALTHCHECK') ?? '') ?? [];
  expect(sent).toContain(script);
});

test('copies only what the builder is sent', () => {
  for (const { instructions } of stages) {
    for (const { keyword, text } of instructions) {
      if (keyword !== 'COPY' || text.startsWith('--from=')) continue;
      for (const source of text.split(' ').slice(0, -1)) {
        expect(
          sent.some((file) => file === source || file.startsWith(`${source}/`)),
          source,
        ).toBe(true);
      }
    }
  }
});

describe('the builder', () => {
  test('is sent every workspace, and none of their tests', () => {
    const workspaces = repositoryFiles().filter((file) => /^(packages|services)\/\w+\/package\.json$/.test(file));
    expect(sent).toEqual(expect.arrayContaining(workspaces));
    expect(sent.filter((file) => /\.test\.ts$|\/testing\/|node_modules|^test|^\.git/.test(file))).toEqual([]);
  });

  test('is sent nothing that may hold a secret', () => {
    const hidden = ['.env', '.newsloom/postgres/password', 'infra/kubernetes/overlays/mine/database-url', 'a.log'];
    expect(sentToBuilder(hidden)).toEqual([]);
  });
});

// Takes minutes and needs a package registry: `npm run test:infra`.
describe.runIf(process.env.NEWSLOOM_TEST_INFRA === 'full')('the image, made in a folder', () => {
  test('runs the schema, a stage and the API, is found alive, and stops when it is told to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsloom-image-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const image = buildWithoutDocker(folder, sent);
    const database = await testDatabase();
    onTestFinished(() => database.drop());
    const start = (command: string[], more: Record<string, string> = {}) =>
      startInImage(image, command, { DATABASE_URL: database.url, REDIS_URL: inject('redisUrl'), ...more });

    const migrated = start(['newsloom', 'migrate']);
    expect(await migrated.ended, migrated.said()).toBe(0);
    expect(migrated.said()).toContain('applied');
    // The image listens on all addresses. Without a key it does so only where reading is public, as in compose.yaml.
    const refused = start(['node', 'services/api/main.ts'], { NEWSLOOM_PORT: '0' });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('there is no key');
    const api = start(['node', 'services/api/main.ts'], { NEWSLOOM_PORT: '0', NEWSLOOM_PUBLIC_READ: 'true' });
    await api.says('listening');
    const [, port = ''] = /"url":"[^"]*:(\d+)\/?"/.exec(api.said()) ?? [];
    expect(port, api.said()).not.toBe('');
    const check = start(['node', 'infra/healthcheck.mjs'], {
      NEWSLOOM_PORT: port,
      NEWSLOOM_WEB_PORT: '0',
      NEWSLOOM_WORKER_PORT: '0',
    });
    expect(await check.ended, check.said()).toBe(0);
    // Nothing listens on port 1.
    const nobody = start(['node', 'infra/healthcheck.mjs'], {
      NEWSLOOM_PORT: '1',
      NEWSLOOM_WEB_PORT: '0',
      NEWSLOOM_WORKER_PORT: '0',
    });
    expect(await nobody.ended).toBe(1);
    expect(nobody.said()).toContain('nothing is alive');
    const worker = start(['newsloom', 'worker', 'score'], { NEWSLOOM_WORKER_PORT: '0' });
    await worker.says('at work: score');
    for (const process of [worker, api]) {
      process.stop();
      expect(await process.ended, process.said()).toBe(0);
    }
  });
});

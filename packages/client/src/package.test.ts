import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { inventedStory, openTestApi } from '@newsloom/api/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from '../../../services/api/src/api.ts';
import { generateTypes } from './testing/generated-types.ts';

const MOST_BYTES = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'newsloom-client-'));
const dist = join(folder, 'dist');
const project = join(folder, 'project');
const run = (command: string, args: string[], cwd = project) => execFileSync(command, args, { cwd, encoding: 'utf8' });

beforeAll(() => {
  run(process.execPath, [join(import.meta.dirname, '../build.ts'), '--to', dist], import.meta.dirname);
  run('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], dist);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }');
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(folder, tarball)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The Node that runs newsloom, and the one that is installed on this machine, which may be older. */
const ownNode = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((place) => !place.includes('node_modules'))
  .map((place) => join(place, 'node'))
  .find((place) => existsSync(place));
const nodes = [process.execPath, ...(ownNode === undefined ? [] : [ownNode])];

test.each(nodes)('a fresh project reads stories with the package, on %s', async (node) => {
  const api = await openTestApi();
  const app = openApi(api);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  await api.publish(inventedStory({ id: 's1' }), inventedStory({ id: 's2' }));
  writeFileSync(
    join(project, 'read.js'),
    `import { createClient, isApiError } from '@newsloom/client';
     const client = createClient({ url: process.argv[2] });
     const ids = [];
     for await (const { id } of client.stories({ limit: 1, sort: 'new' })) ids.push(id);
     const error = await client.story('unknown').catch((error) => error);
     console.log(JSON.stringify({ ids, headline: (await client.story('s1')).headline.text, isApiError: isApiError(error), code: error.code }));`,
  );
  // Not synchronous: the API answers in this process.
  const { stdout } = await promisify(execFile)(node, ['read.js', url], { cwd: project });
  expect(JSON.parse(stdout)).toEqual({
    ...{ ids: ['s1', 's2'], headline: 'Harbour council votes', isApiError: true, code: 'not-found' },
  });
  await app.close();
  await api.close();
});

test('its types tell right from wrong, in a strict project', () => {
  writeFileSync(
    join(project, 'typed.ts'),
    `import { createClient, type Change, type Story } from '@newsloom/client';
     const client = createClient({ url: 'http://localhost' });
     const story: Story = await client.story('s1');
     export const lean: number = story.bias.percent.left;
     for await (const change of client.changes({ expand: 'documents' })) {
       const kind: Change['kind'] = change.kind;
       console.log(kind, change.document?.headline.text);
     }
     // @ts-expect-error There is no such field.
     story.headlines;
     // @ts-expect-error There is no such order.
     client.stories({ sort: 'best' });`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom',
    '--types',
    '',
  ];
  expect(run('tsc', [...options, 'typed.ts'])).toBe('');
});

test(`it has less than ${MOST_BYTES} bytes of code when compressed, and no dependencies`, () => {
  const code = readdirSync(dist).filter((file) => file.endsWith('.js'));
  const text = code.map((file) => readFileSync(join(dist, file), 'utf8')).join('');
  expect(gzipSync(text).length).toBeLessThan(MOST_BYTES);
  expect(text).not.toMatch(/from '[^.]/);
  expect(JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')).dependencies).toBeUndefined();
});

test('its types are those of the API today (else: npm run generate -w @newsloom/client)', async () => {
  expect(readFileSync(join(import.meta.dirname, 'types.ts'), 'utf8')).toBe(await generateTypes());
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeConfig, loadConfig } from './config.ts';
import { secretFileNames } from './secret-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsloom-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('every secret may be given as a file, and nothing else', () => {
  expect([...secretFileNames]).toEqual([
    ['DATABASE_URL_FILE', 'DATABASE_URL'],
    ['REDIS_URL_FILE', 'REDIS_URL'],
    ['NEWSLOOM_REDIS_PASSWORD_FILE', 'NEWSLOOM_REDIS_PASSWORD'],
    ['NEWSLOOM_WEB_KEY_FILE', 'NEWSLOOM_WEB_KEY'],
    ['NEWSLOOM_OTLP_URL_FILE', 'NEWSLOOM_OTLP_URL'],
    ['NEWSLOOM_LLM_URL_FILE', 'NEWSLOOM_LLM_URL'],
    ['NEWSLOOM_LLM_KEY_FILE', 'NEWSLOOM_LLM_KEY'],
    ['NEWSLOOM_EMBEDDINGS_URL_FILE', 'NEWSLOOM_EMBEDDINGS_URL'],
    ['NEWSLOOM_EMBEDDINGS_KEY_FILE', 'NEWSLOOM_EMBEDDINGS_KEY'],
  ]);
  expect(() => loadConfig({ NEWSLOOM_PORT_FILE: '/x' })).toThrow('NEWSLOOM_PORT_FILE is not a variable');
});

test('a secret is the content of its file, without the line end', () => {
  const config = loadConfig({
    DATABASE_URL_FILE: file('database', 'postgres://u:p@db/news\n'),
    REDIS_URL_FILE: file('redis', 'redis://:p@queue\r\n'),
  });
  expect(config.databaseUrl).toBe('postgres://u:p@db/news');
  expect(config.queue.engine).toEqual({ kind: 'redis', url: 'redis://:p@queue' });
});

test('an empty file name means not set', () => {
  expect(loadConfig({ DATABASE_URL_FILE: '', DATABASE_URL: 'postgres://db/news' }).databaseUrl).toBe(
    'postgres://db/news',
  );
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a file that is not there', { DATABASE_URL_FILE: join(folder, 'nothing') }, /DATABASE_URL_FILE: .*ENOENT/],
  ['a file and a value', { REDIS_URL_FILE: file('both', 'redis://a'), REDIS_URL: 'redis://b' }, /both set/],
  ['a file that holds no address', { REDIS_URL_FILE: file('none', 'hunter2') }, /REDIS_URL: /],
])('%s is refused, and the secret is not shown', (_, environment, complaint) => {
  expect(() => loadConfig(environment)).toThrow(complaint);
  expect(() => loadConfig(environment)).not.toThrow(/hunter2/);
});

test('doctor only says that a secret is set', () => {
  const [database] = describeConfig({ DATABASE_URL_FILE: file('shown', 'postgres://u:p@db/news') });
  expect(database).toMatchObject({ name: 'DATABASE_URL', value: '(set)' });
});

import { apiKeys, audit } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { runCommand } from './testing/run-command.ts';

let newsloom: Newsloom;
beforeAll(async () => {
  newsloom = await openNewsloom();
});
afterAll(() => newsloom.close());

type Line = { id: string; key: string };
const run = async (...args: string[]) => (await runCommand(['keys', ...args], newsloom.environment)) as Line[];
const only = async (...args: string[]): Promise<Line> => {
  const [line, ...others] = await run(...args);
  if (!line || others.length > 0) throw new Error('it is not one line');
  return line;
};
const goodFor = async (secret: string) => (await apiKeys.bySecret(newsloom.db, secret, new Date()))?.scopes;

test('a key is good for its scopes, from the command that makes it to the one that revokes it', async () => {
  const { id, key } = await only('add', 'desk', '--scope', 'read,webhooks');
  expect(await goodFor(key)).toEqual(['read', 'webhooks']);
  const listed = await run('list');
  expect(listed).toMatchObject([{ id, name: 'desk', scopes: ['read', 'webhooks'], revokedAt: null }]);
  expect(JSON.stringify(listed)).not.toContain(key);

  const rotated = await only('rotate', id);
  expect(await goodFor(rotated.key)).toEqual(['read', 'webhooks']);
  expect(await goodFor(key)).toEqual(['read', 'webhooks']);
  const again = await only('rotate', id, '--overlap', '0');
  expect(await goodFor(again.key)).toBeDefined();
  expect(await goodFor(rotated.key)).toBeUndefined();
  expect(await goodFor(key)).toBeUndefined();

  expect(await only('revoke', id)).toEqual({ id, revoked: true });
  expect(await goodFor(again.key)).toBeUndefined();
  const entries = await audit.list(newsloom.db, 10);
  expect(entries.map(({ action }) => action)).toEqual(['keys.revoke', 'keys.rotate', 'keys.rotate', 'keys.add']);
  expect(JSON.stringify(entries)).not.toContain('nl_');
});

test.each(['rotate', 'revoke'])('%s of a key that does not exist says so', async (name) => {
  await expect(run(name, 'k0')).rejects.toMatchObject({ code: 'not-found' });
});

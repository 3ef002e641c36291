import { expect, test } from 'vitest';
import { checkAddress } from './check-address.ts';
import { TEST_SERVERS } from './testing/test-server.ts';

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'https://[::1]/x',
  'http://hook.localhost/',
  'http://10.0.0.1:80/',
])('%s is refused, unless its range is allowed', async (url) => {
  await expect(checkAddress(url, [])).rejects.toMatchObject({ code: 'http-address-refused' });
});

test('an allowed one passes', async () => {
  expect(await checkAddress('http://hook.localhost:8080/x', TEST_SERVERS)).toBe('http://hook.localhost:8080/x');
});

test('a public one passes, and what is no address does not', async () => {
  expect(await checkAddress('https://1.1.1.1/hook', [])).toBe('https://1.1.1.1/hook');
  await expect(checkAddress('ftp://1.1.1.1/', [])).rejects.toMatchObject({ code: 'http-bad-url' });
});

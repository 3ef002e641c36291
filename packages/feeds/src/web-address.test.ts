import { expect, test } from 'vitest';
import { addressFault } from './web-address.ts';

const labels = (length: number): string => 'abcdefghi.'.repeat(length / 10 + 1).slice(0, length);

test.each([
  'https://daily.example/a',
  'HTTP://daily.example:8080',
  `https://${labels(253)}/`,
  `https://daily.example/${'x'.repeat(8_192 - 22)}`,
])('address %# is accepted', (address) => {
  expect(addressFault(address)).toBeNull();
});

test.each([
  ['ftp://daily.example/a', 'ftp://daily.example/a is not an http or https address'],
  ['daily.example', 'is not an http or https address'],
  ['', 'is not an http or https address'],
  ['javascript:alert(1)', 'is not an http or https address'],
  [`https://${labels(254)}/`, 'the host name has 254 characters'],
  [`https://daily.example/${'x'.repeat(8_193 - 22)}`, 'the address has 8193 characters, at most 8192'],
])('address %# is refused', (address, fault) => {
  expect(addressFault(address)).toContain(fault);
});

test('the limit can be lower', () => {
  expect(addressFault('https://daily.example/', 10)).toContain('at most 10');
});

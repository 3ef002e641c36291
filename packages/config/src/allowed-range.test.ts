import { expect, test } from 'vitest';
import { allowedRange } from './allowed-range.ts';

test.each<[string, string, number, number | null]>([
  ['127.0.0.1', '127.0.0.1', 32, null],
  ['10.0.0.0/8', '10.0.0.0', 8, null],
  ['0.0.0.0/0', '0.0.0.0', 0, null],
  ['127.0.0.1:4180', '127.0.0.1', 32, 4180],
  ['127.0.0.0/8:80', '127.0.0.0', 8, 80],
  ['::1', '::1', 128, null],
  ['fd00::/8', 'fd00::', 8, null],
  ['[::1]', '::1', 128, null],
  ['[::1]:4180', '::1', 128, 4180],
  ['[FD00::/8]:443', 'FD00::', 8, 443],
])('%s is a range', (text, address, bits, port) => {
  expect(allowedRange(text)).toEqual({ address, bits, port });
});

test.each([
  '',
  'localhost',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/-1',
  '10.0.0.0/8.5',
  '::1/129',
  '127.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '256.0.0.1',
  '127.0.0.1:65536',
  '127.0.0.1:',
  '[::1]:http',
  '[10.0.0.1',
  'http://10.0.0.1',
  '/8',
])('%j is none', (text) => {
  expect(allowedRange(text)).toBeNull();
});

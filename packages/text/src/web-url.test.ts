import { expect, test } from 'vitest';
import { webUrl } from './web-url.ts';

test.each<[string, string | undefined, string | null]>([
  ['https://a.example/b', undefined, 'https://a.example/b'],
  ['HTTP://A.example', undefined, 'http://a.example/'],
  ['/b', 'https://a.example/c', 'https://a.example/b'],
  ['//b.example/c', 'https://a.example/', 'https://b.example/c'],
  ['/b', undefined, null],
  ['/b', 'no base', null],
  ['ftp://a.example/b', undefined, null],
  ['javascript:alert(1)', 'https://a.example/', null],
  ['mailto:a@b.example', 'https://a.example/', null],
  ['', undefined, null],
])('%j from %s is %s', (address, base, expected) => {
  expect(webUrl(address, base)?.href ?? null).toBe(expected);
});

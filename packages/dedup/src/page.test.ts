import { expect, test } from 'vitest';
import { pageOf } from './page.ts';

test.each([
  'https://gazette.example/vote',
  'http://gazette.example/vote',
  'https://www.gazette.example/vote/',
  'https://m.gazette.example/vote',
  'http://amp.gazette.example/vote?utm_source=feed',
])('%s is one page', (address) => {
  expect(pageOf(address)).toBe('//gazette.example/vote');
});

test.each([
  ['https://news.gazette.example/vote', '//news.gazette.example/vote'],
  ['https://m.example/vote', '//m.example/vote'], // `m` is the name of the site itself
  ['https://gazette.example/?id=7', '//gazette.example/?id=7'],
  ['ftp://gazette.example/vote', null],
])('%s is %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});

test.each(['https://gazette.example/', 'https://www.gazette.example/en', 'https://gazette.example/us-en/'])(
  'the home page %s is no article; its own address counts',
  (home) => {
    expect(pageOf(home)).toBeNull();
    expect(pageOf(home, 'https://gazette.example/vote')).toBe('//gazette.example/vote');
  },
);

test('the declared address comes first', () => {
  expect(pageOf('https://gazette.example/a', 'https://gazette.example/b')).toBe('//gazette.example/a');
  expect(pageOf(null, 'https://gazette.example/b')).toBe('//gazette.example/b');
});

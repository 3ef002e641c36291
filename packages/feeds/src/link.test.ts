import { describe, expect, test } from 'vitest';
import { isWebAddress, pickLink, resolveLink } from './link.ts';

describe('an address', () => {
  test.each<[string, (string | undefined)[], string | null]>([
    ['https://Daily.example/A%20b', [], 'https://Daily.example/A%20b'],
    ['http://Daily.example/A%20b', [], 'http://Daily.example/A%20b'],
    ['https://daily.example/a b', [], 'https://daily.example/a%20b'],
    ['https://daily.example\\a', [], 'https://daily.example/a'],
    ['https://daily.example/\n   a', [], 'https://daily.example/a'],
    ['a', ['https://daily.example/x/'], 'https://daily.example/x/a'],
    ['a', ['b/', 'c/', 'https://daily.example/'], 'https://daily.example/c/b/a'],
    ['a', [undefined, '', 'https://daily.example/'], 'https://daily.example/a'],
    ['a', ['https://near.example/', 'https://daily.example/'], 'https://near.example/a'],
    ['//img.example/a', ['https://daily.example/'], 'https://img.example/a'],
    ['a', [], null],
    [' ', ['https://daily.example/'], null],
    ['mailto:desk@daily.example', ['https://daily.example/'], null],
  ])('%j, seen from %j, is %j', (href, bases, address) => {
    expect(resolveLink(href, bases)).toBe(address);
  });

  test.each([
    ['https://daily.example', true],
    ['HTTP://daily.example', true],
    ['https:daily.example', false],
    ['ftp://daily.example', false],
    ['https://', false],
    ['see https://daily.example', false],
  ])('%s is one of the web: %j', (address, is) => {
    expect(isWebAddress(address)).toBe(is);
  });
});

describe('the link to the page itself', () => {
  const link = (rel: string, href: string, type = '') => ({ rel, href: href && `https://daily.example/${href}`, type });
  test.each([
    [
      'by its relation',
      [link('self', 'a'), link('via', 'b'), link('related', 'c'), link('canonical', 'd'), link('alternate', 'e')],
      'e',
    ],
    ['by the next best', [link('self', 'a'), link('via', 'b'), link('related', 'c'), link('canonical', 'd')], 'd'],
    ['a related one', [link('self', 'a'), link('via', 'b'), link('related', 'c')], 'c'],
    ['a source', [link('self', 'a'), link('via', 'b')], 'b'],
    ['itself', [link('edit', 'x'), link('self', 'a')], 'a'],
    ['the first of two', [link('alternate', 'a'), link('alternate', 'b')], 'a'],
    [
      'a web page before other kinds',
      [link('alternate', 'a', 'application/json'), link('alternate', 'b', 'text/html')],
      'b',
    ],
    [
      'another kind where it is all there is',
      [link('self', 'x', 'text/html'), link('alternate', 'a', 'image/png')],
      'a',
    ],
    ['the first that is an address', [link('alternate', ''), link('alternate', 'b')], 'b'],
  ])('is %s', (_, links, path) => {
    expect(pickLink(links, [])).toBe(`https://daily.example/${path}`);
  });

  test('is none among others', () => {
    expect(pickLink([link('edit', 'a'), link('enclosure', 'b')], [])).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { allMeta, firstMeta, foundMeta, readMetaTags } from './meta-tags.ts';

test.each([
  ['<meta name="author" content=" Ann Lee ">', [['author', ['Ann Lee']]]],
  ['<meta property="OG:Title" content="Dam">', [['og:title', ['Dam']]]],
  ['<meta itemprop="datePublished" content="2026">', [['datepublished', ['2026']]]],
  [
    '<meta property=" og:title  twitter:title " content="Dam">',
    [
      ['og:title', ['Dam']],
      ['twitter:title', ['Dam']],
    ],
  ],
  [
    '<meta name="a" property="b" content="Dam">',
    [
      ['b', ['Dam']],
      ['a', ['Dam']],
    ],
  ],
  ['<meta name="a" content="one"><meta name="A" content="two">', [['a', ['one', 'two']]]],
  ['<meta name="a" content=" "><meta name="a"><meta name="a" content="two">', [['a', ['two']]]],
  ['<meta name="" content="one"><meta charset="utf-8">', []],
])('%s', (html, values) => {
  expect([...readMetaTags(parseHtml(html, 'light'))]).toEqual(values);
});

const meta = new Map([
  ['a', ['one', 'more']],
  ['b', ['two']],
]);

test('the first name that the page gives counts', () => {
  expect(firstMeta(meta, 'x', 'b', 'a')).toBe('two');
  expect(firstMeta(meta, 'x')).toBeNull();
});

test('a name may be given several times', () => {
  expect(allMeta(meta, 'b', 'x', 'a')).toEqual(['two', 'one', 'more']);
  expect(foundMeta(meta, 'b', 'x', 'a')).toEqual([
    { value: 'two', source: 'meta b' },
    { value: 'one', source: 'meta a' },
  ]);
});

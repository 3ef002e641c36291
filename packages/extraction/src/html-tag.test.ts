import { describe, expect, test } from 'vitest';
import { readTag } from './html-tag.ts';

const wanted = new Set(['id', 'class', 'href']);
const read = (html: string) => {
  const tag = readTag(html, 0, wanted);
  return tag && [tag.name, Object.fromEntries(tag.attributes), html.slice(tag.end)];
};

describe('a tag', () => {
  test.each<[string, string, object, string]>([
    ['<p>x', 'p', {}, 'x'],
    ['<Article>x', 'article', {}, 'x'],
    ['<h1 >x', 'h1', {}, 'x'],
    ['<Z>', 'z', {}, ''],
    ['<A>', 'a', {}, ''],
    ['<zA\f>', 'za', {}, ''],
    ['<x-y>z', 'x-y', {}, 'z'],
    ['<p id=a>x', 'p', { id: 'a' }, 'x'],
    ['<p id="a b">x', 'p', { id: 'a b' }, 'x'],
    ["<p id='a > b' class=c>x", 'p', { id: 'a > b', class: 'c' }, 'x'],
    ['<p ID = "a"\n\tclass\r=\fb>x', 'p', { id: 'a', class: 'b' }, 'x'],
    ['<p id="a"class="b">x', 'p', { id: 'a', class: 'b' }, 'x'],
    ['<p/id=a/>x', 'p', { id: 'a/' }, 'x'],
    ['<p id/class>x', 'p', { id: '', class: '' }, 'x'],
    ['<p id>x', 'p', { id: '' }, 'x'],
    ['<p id=>x', 'p', { id: '' }, 'x'],
    ['<p id="">x', 'p', { id: '' }, 'x'],
    ['<p id=a id=b>x', 'p', { id: 'a' }, 'x'],
    ['<p onclick="x()" id=a data-id=b>x', 'p', { id: 'a' }, 'x'],
    ['<p id=a"b>x', 'p', { id: 'a"b' }, 'x'],
    ['<a href=/a?b=c&d>x', 'a', { href: '/a?b=c&d' }, 'x'],
    ['<p =id=a class=b>x', 'p', { class: 'b' }, 'x'],
    ['<p\vid=a>x', 'p\vid=a', {}, 'x'],
    ['<p id=a\vb>x', 'p', { id: 'a\vb' }, 'x'],
    // The source ends inside the tag
    ['<p', '', {}, ''],
    ['<p id=a', '', { id: 'a' }, ''],
    ['<p id', '', { id: '' }, ''],
    ['<p id="a>x', '', { id: '' }, ''],
    ['<p id=', '', { id: '' }, ''],
  ])('%j', (html, name, attributes, rest) => {
    expect(read(html)).toEqual([name, attributes, rest]);
  });

  test.each([
    ['<p>', false, false],
    ['</p>', true, false],
    ['<p/>', false, true],
    ['<p />', false, true],
    ['<p / >', false, false],
    ['<p/ id=a>', false, false],
    ['<p id=a/>', false, false],
    ['<p id="a"/>', false, true],
    ['</P id=a>', true, false],
  ])('%s is an end tag: %s, and closes itself: %s', (html, closing, selfClosing) => {
    expect(readTag(html, 0, wanted)).toMatchObject({ name: 'p', closing, selfClosing });
  });

  test('may begin anywhere', () => {
    expect(readTag('a < b <i id=x>c', 6, wanted)).toMatchObject({ name: 'i', end: 14 });
  });

  test.each(['< p>', '<>', '</>', '</ p>', '<1>', '<-', '<', '</', '<@a>', '<[a>', '<`a>', '<{a>', '<é>'])(
    'is nothing that begins with %s',
    (html) => {
      expect(readTag(html, 0, wanted)).toBeNull();
    },
  );
});

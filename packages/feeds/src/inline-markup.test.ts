import { expect, test } from 'vitest';
import { wrapInlineMarkup } from './inline-markup.ts';

test.each([
  ['a tag in a title', '<title>a<br>b</title>', '<title><![CDATA[a<br>b]]></title>'],
  [
    'markup under any name',
    '<atom:content type="xhtml"><p>a</p></atom:content>',
    '<atom:content type="xhtml"><![CDATA[<p>a</p>]]></atom:content>',
  ],
  [
    'each of several',
    '<title><b>a</b></title><x/><summary><b>b</b></summary>',
    '<title><![CDATA[<b>a</b>]]></title><x/><summary><![CDATA[<b>b</b>]]></summary>',
  ],
  [
    'an element in another only once',
    '<content><title><b>a</b></title></content>',
    '<content><![CDATA[<title><b>a</b></title>]]></content>',
  ],
])('wraps %s', (_, text, wrapped) => {
  expect(wrapInlineMarkup(text)).toBe(wrapped);
});

test.each([
  ['plain text', '<title>a &amp; b</title>'],
  ['a CDATA section', '<title><![CDATA[<b>a</b>]]></title>'],
  ['what stands in a section', '<x><![CDATA[<title><b>a</b></title>]]></x>'],
  ['what stands in a comment', '<!-- <title><b>a</b></title> -->'],
  ['an empty element', '<content src="x"/><b/></content>'],
  ['an element of another name', '<titles><b>a</b></titles><xtitle><b>a</b></xtitle>'],
  ['an element that never ends', '<title><b>a</b>'],
  ['what follows a section that never ends', '<![CDATA[ <title><b>a</b></title>'],
])('leaves %s', (_, text) => {
  expect(wrapInlineMarkup(text)).toBe(text);
});

test('goes on after a section, a comment and an element that never ends', () => {
  const title = '<title><b>a</b></title>';
  const wrapped = '<title><![CDATA[<b>a</b>]]></title>';
  for (const before of ['<![CDATA[ <title> ]]>', '<!-- <title> -->', '<summary>']) {
    expect(wrapInlineMarkup(before + title)).toBe(before + wrapped);
  }
});

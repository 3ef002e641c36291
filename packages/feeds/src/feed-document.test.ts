import { describe, expect, test } from 'vitest';
import { findFeedDocument } from './feed-document.ts';

const found = (text: string) => findFeedDocument(text, 'a feed');

test.each([
  ['<rss version="2.0"></rss>', 'rss', 'rss'],
  ['<RSS></RSS>', 'RSS', 'rss'],
  ['<feed></feed>', 'feed', 'atom'],
  ['<a:Feed></a:Feed>', 'a:Feed', 'atom'],
  ['<rdf:RDF></rdf:RDF>', 'rdf:RDF', 'rdf'],
])('%s is a feed', (text, rootName, format) => {
  expect(found(text)).toMatchObject({ rootName, format, text, warnings: [] });
});

test.each([
  ['nothing', ''],
  ['another element', '<feeds></feeds>'],
  ['a web page that shows one', '<html lang="en"><rss></rss></html>'],
  ['a feed behind too much', `${' '.repeat(64 * 1024)}<rss></rss>`],
])('%s is none', (_, text) => {
  expect(found(text)).toBeNull();
});

test('a page after the feed does no harm, nor does what stands before and after it', () => {
  expect(found(' junk <rss>x</rss><html>')?.text).toBe('<rss>x</rss>');
  expect(found(`${' '.repeat(60_000)}<rss>x</rss>`)?.text).toBe('<rss>x</rss>');
});

test('the root says what its attributes say, in lower case', () => {
  const text = `<rss Version = "2.0" xml:base='/x/' empty=""><item lang="en"/></rss>`;
  expect(Object.fromEntries(found(text)?.rootAttributes ?? [])).toEqual({
    version: '2.0',
    'xml:base': '/x/',
    empty: '',
  });
  expect(found('<rss version="2.0"')?.rootAttributes.get('version')).toBe('2.0');
});

test('what XML allows nowhere is removed, and said', () => {
  expect(found('<rss>a\u0000b\u0008\uffff\t\n\r</rss>')).toMatchObject({
    text: '<rss>ab\t\n\r</rss>',
    warnings: ['control characters were removed'],
  });
  expect(found('\u0000<rss>a</rss>')?.warnings).toEqual([]);
});

describe('a document that is cut off', () => {
  test.each([
    ['<rss><channel><item>a</item><item>b', '<rss><channel><item>a</item></channel></rss>'],
    ['<rss><c:channel x="y"><item>a</item>b', '<rss><c:channel x="y"><item>a</item></c:channel></rss>'],
    ['<rss><channel></channel><item>a</item><item', '<rss><channel></channel><item>a</item></rss>'],
    ['<feed><entry>a</entry>\n<entry>', '<feed><entry>a</entry></feed>'],
    ['<rss><channel><item>a', '<rss><channel><item>a'],
  ])('%s', (text, whole) => {
    const document = found(text);
    expect(document?.warnings).toEqual(['the document is cut off']);
    expect(document?.text).toBe(whole);
  });

  test('in its last tag', () => {
    expect(found('<rss><channel></channel></rss')).toMatchObject({
      text: '<rss><channel></channel></rss>',
      warnings: [],
    });
  });
});

test('of very many entries the first are read', () => {
  const document = found(`<rss><channel>${'<item>a</item>'.repeat(5_001)}</channel></rss>`);
  expect(document).toMatchObject({ entries: 5_000, warnings: ['only the first 5000 entries were read'] });
  expect(document?.text.endsWith('<item>a</item></channel></rss>')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { metadataOf } from './testing/metadata-of.ts';

function bylineOf(html: string, author?: unknown): string | null {
  const linked = author === undefined ? [] : [{ '@type': 'Article', author }];
  return metadataOf(html, { linked }).byline;
}
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('the byline is from', () => {
  const first = meta('author', 'Ann Lee');
  test.each<[string, string, unknown, string | null]>([
    ['JSON-LD', first, ['Bo Chen', { name: 'Cy Day' }], 'Bo Chen, Cy Day'],
    ['a meta tag', `${first}<a rel="author">Bo Chen</a>`, undefined, 'Ann Lee'],
    ['the clearer of two meta tags', meta('byl', 'Bo Chen') + first, undefined, 'Ann Lee'],
    ['a meta tag where JSON-LD names nobody', first, 'https://daily.example/ann', 'Ann Lee'],
    ['a meta tag where JSON-LD names thirteen', first, Array.from('ABCDEFGHIJKLM'), 'Ann Lee'],
    ['JSON-LD that names twelve', first, Array.from('ABCDEFGHIJKL'), 'A, B, C, D, E, F, G, H, I, J, K, L'],
    [
      'an element, by the name in it',
      '<p itemprop="author">Staff, <b itemprop="name">Ann Lee</b></p>',
      undefined,
      'Ann Lee',
    ],
    ['links in a byline', '<p class="ByLine">By <a>Ann Lee</a> and <a>Bo Chen</a></p>', undefined, 'Ann Lee, Bo Chen'],
    ['nothing', '<p>Ann Lee</p>', undefined, null],
  ])('%s', (_, html, author, expected) => {
    expect(bylineOf(html, author)).toBe(expected);
  });
});

test.each([
  ['By Ann Lee', 'Ann Lee'],
  ['Written by: Ann Lee', 'Ann Lee'],
  ['VON Ann Lee', 'Ann Lee'],
  ['Autor: Ann Lee', 'Ann Lee'],
  ['Byron Lee', 'Byron Lee'],
  ['Ann Lee Published 1 March 2026', 'Ann Lee'],
  ['Ann Lee updated', 'Ann Lee'],
  ['Ann &amp; Bo', 'Ann & Bo'],
  ['x'.repeat(120), 'x'.repeat(120)],
  ['x'.repeat(121), null],
  ['https://daily.example/ann', null],
  ['www.daily.example', null],
  ['@annlee', null],
  ['ann@daily.example', null],
  ['By 12', null],
  ['By ', 'By'],
])('the author %j is %j', (author, name) => {
  expect(bylineOf('', author)).toBe(name);
});

test('who is named twice is named once', () => {
  expect(bylineOf('', ['Ann Lee', 'By Ann Lee'])).toBe('Ann Lee');
});

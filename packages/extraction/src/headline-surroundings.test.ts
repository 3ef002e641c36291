import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { headlineSurroundings } from './headline-surroundings.ts';
import { pageLines } from './page-lines.ts';

/** What is around the headline: found by its element, or by its words if that is not known. */
function aroundOf(html: string, title: string | null = null) {
  const { body } = parseHtml(`<body>${html}</body>`, 'light');
  const [element = null] = body.getElementsByTagName('h1');
  const headline = title === null ? element && { value: 'Dam', element } : { value: title, element: null };
  const { near, before, all, scope } = headlineSurroundings(pageLines(body), headline, body);
  const texts = (lines: typeof near) => lines.map(({ text }) => text).join(' ');
  return { near: texts(near), before: texts(before), all: texts(all), scope: scope.nodeName };
}
const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const upTo = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

describe('near a headline are', () => {
  test.each<[string, string, string, string]>([
    ['the lines after it, then those before', `${lines('a', 'b')}<h1>Dam</h1>${lines('c', 'd')}`, 'c d b a', 'b a'],
    ['fourteen lines after', `<h1>Dam</h1>${lines(...upTo(15))}`, upTo(14).join(' '), ''],
    ['six lines before', `${lines(...upTo(7))}<h1>Dam</h1>`, '7 6 5 4 3 2', '7 6 5 4 3 2'],
    ['no lines of menus', `<nav>${lines('a')}</nav><h1>Dam</h1><nav>${lines('b')}</nav>${lines('c')}`, 'c', ''],
    ['no lines of the header of the site', `<header>${lines('a')}</header><h1>Dam</h1>${lines('b')}`, 'b', ''],
    ['no teasers before', `<div class="related">${lines('a')}</div><h1>Dam</h1>${lines('b')}`, 'b', ''],
    ['lines after a headline of two', `${lines('a')}<h1>Dam<br>opens</h1>${lines('b')}`, 'b Dam a', 'Dam a'],
  ])('%s', (_, html, near, before) => {
    expect(aroundOf(html)).toMatchObject({ near, before });
  });

  test('lines up to the second paragraph', () => {
    const [long, short] = ['x'.repeat(220), 'x'.repeat(219)];
    const of = (text: string) => aroundOf(`<h1>Dam</h1>${lines('a', text, 'b', text, 'c')}`).near;
    expect(of(long)).toBe(`a ${long} b`);
    expect(of(short)).toBe(`a ${short} b ${short} c`);
  });

  test('none where there is no headline', () => {
    expect(aroundOf(lines('a', 'b'))).toEqual({ near: '', before: '', all: 'a b', scope: 'BODY' });
    expect(aroundOf(lines('a', 'b'), 'Dam').near).toBe('');
  });
});

test.each([
  ['a line with the same words', lines('a', 'DAM OPENS!', 'b'), 'b a'],
  ['the first of two', lines('Dam opens', 'a', 'Dam opens', 'b'), 'a Dam opens b'],
  ['a heading rather than a line', `${lines('Dam opens', 'a')}<h2>Dam opens</h2>${lines('b')}`, 'b a Dam opens'],
  ['no line with more words', lines('a', 'Dam opens now'), ''],
])('a headline without an element is %s', (_, html, near) => {
  expect(aroundOf(html, 'Dam opens').near).toBe(near);
});

test('all lines are those of the page, without other articles', () => {
  expect(aroundOf(`${lines('a')}<nav>x</nav><h1>Dam</h1><div class="related">y</div>${lines('b')}`).all).toBe(
    'a Dam b',
  );
});

describe('the article around a headline is', () => {
  const within = (levels: number) => `${'<div>'.repeat(levels)}<h1>Dam</h1>${'</div>'.repeat(levels)}`;
  test.each([
    ['the article element', '<article><h1>Dam</h1></article>', null, 'ARTICLE'],
    ['an article fourteen levels up', `<article>${within(13)}</article>`, null, 'ARTICLE'],
    ['the body, where it is further', `<article>${within(14)}</article>`, null, 'BODY'],
    ['the body, where there is none', '<div><h1>Dam</h1></div>', null, 'BODY'],
    ['that around a line with its words', '<article><p>Dam opens</p></article>', 'Dam opens', 'ARTICLE'],
  ])('%s', (_, html, title, name) => {
    expect(aroundOf(html, title).scope).toBe(name);
  });

  test('the outermost of several', () => {
    const { body } = parseHtml('<article id="outer"><article><h1>Dam</h1></article></article>', 'light');
    const [element = null] = body.getElementsByTagName('h1');
    const { scope } = headlineSurroundings(pageLines(body), { value: 'Dam', element }, body);
    expect(scope.getAttribute('id')).toBe('outer');
  });
});

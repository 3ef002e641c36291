import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { elementWords, isWithin } from './element-names.ts';
import type { PageElement } from './page-tree.ts';

function firstOf(html: string, name: string): PageElement {
  const [element] = parseHtml(`<body>${html}</body>`, 'light').getElementsByTagName(name);
  if (element === undefined) throw new Error(`the page has no ${name}`);
  return element;
}

describe('the words of an element', () => {
  test.each([
    ['class names', '<p class="storyLead entry-title post_body">', ['story', 'lead', 'entry', 'title', 'post', 'body']],
    ['an id', '<p id="mainText">', ['main', 'text']],
    ['both', '<p id="b" class="a">', ['a', 'b']],
    ['none', '<p class="12 -">', []],
    ['no name', '<p>', []],
  ])('are those of %s', (_, html, words) => {
    expect(elementWords(firstOf(html, 'p'))).toEqual(words);
  });

  test('are not those of the id of a heading', () => {
    expect(elementWords(firstOf('<h2 id="share-prices-fall" class="title">', 'h2'))).toEqual(['title']);
  });
});

describe('an element is within another', () => {
  const isInNav = (levels: number, most: number): boolean => {
    const html = `<nav>${'<div>'.repeat(levels - 1)}<p>x</p></nav>`;
    return isWithin(firstOf(html, 'p'), most, ({ nodeName }) => nodeName === 'NAV');
  };

  test.each([
    [1, 2, true],
    [1, 1, false],
    [3, 4, true],
    [3, 3, false],
  ])('%d levels up, of %d elements: %s', (levels, most, expected) => {
    expect(isInNav(levels, most)).toBe(expected);
  });

  test('if it is itself such an element, and not if there is none', () => {
    const paragraph = firstOf('<p>x</p>', 'p');
    expect(isWithin(paragraph, 1, ({ nodeName }) => nodeName === 'P')).toBe(true);
    expect(isWithin(paragraph, 100, ({ nodeName }) => nodeName === 'NAV')).toBe(false);
  });
});

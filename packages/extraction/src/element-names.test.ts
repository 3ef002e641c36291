import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { elementWords, isElsewhere, isOfSiteHeader, isWithin } from './element-names.ts';
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

describe('a paragraph is elsewhere', () => {
  test.each([
    ['in a menu', '<nav><p>'],
    ['deep in a menu', '<nav><div><div><p>'],
    ['in the footer of the page', '<footer><p>'],
    ['among related articles', '<div class="box related"><p>'],
    ['in comments by their id', '<div id="comments"><p>'],
    ['by its own name', '<p class="teaser">'],
    ['in a breadcrumb around the headline', '<div class="breadcrumb"><h1>x</h1><p>'],
    ['in breadcrumbs around the headline', '<div class="breadcrumbs"><h1>x</h1><p>'],
    ['in a section with such a name', '<section class="sidebar"><p>'],
  ])('%s', (_, html) => {
    expect(isElsewhere(firstOf(html, 'p'))).toBe(true);
  });

  test.each([
    ['in the text', '<div class="text"><p>'],
    ['in the footer of an article', '<article><footer><p>'],
    ['in a box around the headline', '<div class="with-sidebar"><h1>x</h1><p>'],
    ['in an article with such a name', '<article class="related"><p>'],
    ['in a main part with such a name', '<main class="has-sidebar"><p>'],
    ['by a longer name', '<div class="relatedness unpopular"><p>'],
    ['beside a menu', '<nav></nav><p>'],
  ])('but not %s', (_, html) => {
    expect(isElsewhere(firstOf(html, 'p'))).toBe(false);
  });

  test('whatever was asked before', () => {
    const paragraph = firstOf('<nav><div><p>', 'p');
    expect([isElsewhere(paragraph), isElsewhere(paragraph)]).toEqual([true, true]);
    expect(paragraph.parentElement && isElsewhere(paragraph.parentElement)).toBe(true);
    const text = firstOf('<div><p>', 'p');
    expect([isElsewhere(text), isElsewhere(text)]).toEqual([false, false]);
  });
});

test.each([
  ['<header><p>', true],
  ['<header><div><p>', true],
  ['<header><h1>Dam opens</h1><p>', false],
  ['<article><header><p>', false],
  ['<main><header><p>', false],
  ['<div><p>', false],
])('in %s it is in the header of the site: %s', (html, isThere) => {
  expect(isOfSiteHeader(firstOf(html, 'p'))).toBe(isThere);
});

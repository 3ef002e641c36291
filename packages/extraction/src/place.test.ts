import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import type { PageElement } from './page-tree.ts';
import { AROUND, type Place, placeOf, REACH } from './place.ts';
import { PLACE_KINDS, type PlaceKind } from './place-words.ts';

/** The place of the element with `id="here"`, with all elements around it. */
function placeIn(html: string): Place {
  const document = parseHtml(`<body>${html}</body>`, 'light');
  const element = [...document.getElementsByTagName('*')].find((each) => each.getAttribute('id') === 'here');
  if (element === undefined) throw new Error('the page has no such element');
  const around: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null && at.nodeName !== 'HTML'; at = at.parentElement)
    around.unshift(at);
  return around.reduce<Place | null>((parent, each) => placeOf(each, parent), null) as Place;
}

const kindUp = (place: Place, kind: PlaceKind): number | undefined => place.kinds[PLACE_KINDS.indexOf(kind)];
const elementUp = (place: Place, name: string): number | undefined => place.around[AROUND.indexOf(name)];

const boxes = (count: number, inner: string): string => `${'<div>'.repeat(count)}${inner}${'</div>'.repeat(count)}`;

describe('how far up a name is', () => {
  test.each<[string, string, PlaceKind, number]>([
    ['on itself', '<p id="here" class="caption">', 'caption', 0],
    ['around it', '<div class="caption"><p id="here">', 'caption', 1],
    ['further up', `<div class="caption">${boxes(3, '<p id="here">')}`, 'caption', 4],
    ['the nearest of two', '<div class="caption"><div class="credit"><p id="here">', 'caption', 1],
    ['in a role', '<div role="navigation"><p id="here">', 'frame', 1],
    ['in a property', '<div itemprop="description"><p id="here">', 'lead', 1],
    ['in an id', '<div id="comments"><p id="here">', 'comment', 1],
    ['not the id of a heading, which is its words', '<h2 id="comments"><span id="here">', 'comment', REACH],
    ['the class of a heading', '<h2 class="comments"><span id="here">', 'comment', 1],
    ['not on a neighbour', '<p class="caption">x</p><p id="here">', 'caption', REACH],
    ['at the reach', `<div class="caption">${boxes(REACH - 2, '<p id="here">')}`, 'caption', REACH - 1],
    ['beyond the reach', `<div class="caption">${boxes(REACH + 3, '<p id="here">')}`, 'caption', REACH],
    ['nowhere', '<p id="here">', 'caption', REACH],
  ])('%s', (_, html, kind, up) => {
    expect(kindUp(placeIn(html), kind)).toBe(up);
  });

  test('is counted for each kind of one name', () => {
    const place = placeIn('<div class="article-comments"><p id="here" class="lead">');
    expect([kindUp(place, 'text'), kindUp(place, 'comment'), kindUp(place, 'lead')]).toEqual([1, 1, 0]);
  });
});

describe('how far up an element is', () => {
  test.each<[string, string, string, number]>([
    ['itself', '<aside id="here">', 'ASIDE', 0],
    ['around it', '<article><div><p id="here">', 'ARTICLE', 2],
    ['the nearest of two', '<section><section><p id="here">', 'SECTION', 1],
    ['beyond the reach', `<article>${boxes(REACH + 1, '<p id="here">')}`, 'ARTICLE', REACH],
    ['nowhere', '<p id="here">', 'NAV', REACH],
  ])('%s', (_, html, name, up) => {
    expect(elementUp(placeIn(html), name)).toBe(up);
  });
});

describe('a place', () => {
  test('counts its depth from the root', () => {
    const place = placeIn('<div><p id="here">');
    expect([place.depth, place.parent?.depth, place.parent?.parent?.depth]).toEqual([2, 1, 0]);
    expect(place.parent?.parent?.parent).toBeNull();
  });

  test('has a path of the elements and classes from the root, without ids', () => {
    const path = (html: string): number => placeIn(html).path;
    const own = path('<div class="a b"><p id="here" class="c">');
    expect(path('<div id="other" class="a b"><p class="x"></p><p id="here" class="c">')).toBe(own);
    for (const other of [
      '<div class="a"><p id="here" class="c">',
      '<div class="a b"><p id="here">',
      '<div class="a b"><div id="here" class="c">',
      '<div class="a b"><div><p id="here" class="c">',
      '<p id="here" class="c">',
    ]) {
      expect(path(other)).not.toBe(own);
    }
  });

  test.each([
    ['hidden', true],
    ['aria-hidden="true"', true],
    ['aria-hidden="false"', false],
    ['style="display:none"', true],
    ['style="color: red; Display : none"', true],
    ['style="visibility:hidden"', true],
    ['style="VISIBILITY : hidden"', true],
    ['style="display:block"', false],
    ['style="visibility: visible"', false],
    ['', false],
  ])('with %s around it is hidden: %s', (attribute, isHidden) => {
    expect(placeIn(`<div ${attribute}><div><p id="here">`).isHidden).toBe(isHidden);
  });

  test('does not change the one around it', () => {
    const place = placeIn('<div><aside id="here" class="caption" hidden>');
    const { parent } = place;
    expect(parent).toMatchObject({ isHidden: false });
    expect(parent === null || kindUp(parent, 'caption')).toBe(REACH);
    expect(parent === null || elementUp(parent, 'ASIDE')).toBe(REACH);
  });
});

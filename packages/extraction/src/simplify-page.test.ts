import { isNewsloomError } from '@newsloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './complexity-guard.ts';
import { type DomEngine, parsePage } from './dom.ts';
import type { PageNode } from './page-tree.ts';
import { simplifyPage } from './simplify-page.ts';

const NAMES = (
  'div span b a p li ul ol table tr td th tbody caption h2 form button option optgroup dl dd font i em marquee ruby ' +
  'nobr section blockquote label x-y head body html main applet col input details fieldset code'
).split(' ');

const tag = fc.record({ name: fc.constantFrom(...NAMES), closing: fc.boolean(), numbered: fc.boolean() }).map(
  ({ name, closing, numbered }) =>
    (turn: number) =>
      closing ? `</${name}>` : `<${name}${numbered ? ` id="${turn}"` : ''}>`,
);

const repeat = (unit: ((turn: number) => string)[], times: number): string =>
  Array.from({ length: times }, (_, turn) => unit.map((write) => write(turn)).join('')).join('');

function depth(root: PageNode): number {
  let deepest = 0;
  const waiting: [PageNode, number][] = [[root, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, level] = next;
    deepest = Math.max(deepest, level);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) waiting.push([child, level + 1]);
  }
  return deepest;
}

const depthOf = (html: string, engine: DomEngine): number => depth(parsePage(html, engine).document.documentElement);

function isRefused(source: string): boolean {
  try {
    simplifyPage(source);
    return false;
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') return true;
    throw error;
  }
}

describe('simplifyPage', () => {
  test.each([
    ['<p class=a onclick="x()">One</p>', '<p class="a">One</p>'],
    ["<A HREF='x\"y'>One</A>", '<a href="x&quot;y">One</a>'],
    ['<p id=1 id=2 />', '<p id="1">'],
    ['One<!-- two --> three<!--> four<?x?><![CDATA[y]]></ >', 'One three four'],
    ['One<script>if (a < b) "</p>"</script> two', 'One two'],
    ['One<SCRIPT>two</script >three', 'Onethree'],
    ['One<svg><path/></svg><svg/> two<svg> three', 'One two three'],
    ['One <script> two', 'One '],
    ['One <!-- two', 'One '],
    ['One <a href="two', 'One '],
    ['1 < 2 <', '1 &lt; 2 &lt;'],
    ['<p style="color: red">One<p style="display:none">Two', '<p>One<p style="display:none">Two'],
    ['<title>a <b> c</title>One', '<title>a &lt;b> c</title>One'],
    [`<img src="data:image/png;base64,${'A'.repeat(5_000)}" alt="x">`, '<img alt="x">'],
    [`<p title="${'x'.repeat(4_000)}">`, `<p title="${'x'.repeat(4_000)}">`],
    [`<p title="${'x'.repeat(4_001)}">`, '<p>'],
    ['<p style="Visibility : hidden">One', '<p style="Visibility : hidden">One'],
    ['<p style="display : none; color: red">One', '<p style="display : none; color: red">One'],
    // Comments and what is read as one
    ['One<!--> two <!---> three <!----> four', 'One two  three  four'],
    ['One<!DOCTYPE html>two<!x>three', 'Onetwothree'],
    ['One<!-- > -- -->two', 'Onetwo'],
    ['One</1>two</?>three</', 'Onetwothree&lt;/'],
    ['One</a>two', 'One</a>two'],
    ['One<? two', 'One'],
    // Elements without text
    ['One<style>a{}</style><TEXTAREA><p></textarea><iframe><p></iframe>two', 'Onetwo'],
    ['One<script/>two</script>three', 'Onethree'],
    ['One<script>two</scripts></script >three', 'Onethree'],
    ['One<script>two</script\n>three</script/>four', 'Onethreefour'],
    ['One<svg>two</SVG>three<svg>four</svg>five', 'Onethreefive'],
    ['One<video>two</svg>three</video>four', 'Onefour'],
    ['One</svg></script></frame>two', 'Onetwo'],
    ['One<plaintext><frameset><frame>two</frameset>', 'Onetwo'],
    ['One<template shadowrootmode="open">two</template>three', 'Onetwothree'],
    ['One<template>two</template>three', 'Onethree'],
    ['<title>One', '<title>One'],
    ['<title>One</title><p>two', '<title>One</title><p>two'],
    ['<p>One<', '<p>One&lt;'],
    ['One <b', 'One '],
  ])('rewrites %s', (source, html) => {
    expect(simplifyPage(source).html.trim()).toBe(html.trim());
  });

  test.each([
    ['application/ld+json', ['{"a": 1}'], []],
    ['application/ld+json; charset=utf-8', ['{"a": 1}'], []],
    ['APPLICATION/JSON', [], ['{"a": 1}']],
    ['application/json; charset=utf-8', [], ['{"a": 1}']],
    ['application/jsonp', [], []],
    ['text/javascript', [], []],
    ['', [], []],
  ])('hands out the content of a script of type %s', (type, jsonLd, json) => {
    const source = `<p>One</p><script type="${type}">{"a": 1}</script><style type="${type}">{"b": 2}</style><script>x</script>`;
    expect(simplifyPage(source)).toEqual({ html: '<p>One</p>', jsonLd, json, hasNoscript: false });
  });

  test('hands out each script in its order, the last one up to the end of the page', () => {
    const source = '<script type="application/json">1</script><script type="application/json">2</script>';
    expect(simplifyPage(`${source}<script type="application/json">[3, "</p>"]`).json).toEqual([
      '1',
      '2',
      '[3, "</p>"]',
    ]);
  });

  test('hands out a million characters of a script, and passes over all of it', () => {
    const source = `<script type="application/json">${'x'.repeat(1_000_001)}</script><p>One</p>`;
    const { html, json } = simplifyPage(source);
    expect(json.map(({ length }) => length)).toEqual([1_000_000]);
    expect(html).toBe('<p>One</p>');
  });

  test.each([
    ['dropped', '<p>One</p>'],
    ['shown', '<p>One</p><p>Two <img src="/x.png"></p>'],
  ] as const)('has what is for readers without scripts %s', (noscript, html) => {
    const source = '<p>One</p><noscript><p>Two <img src="/x.png" onload="x()"></p></noscript>';
    expect(simplifyPage(source, { noscript })).toMatchObject({ html, hasNoscript: true });
    expect(simplifyPage(source).html).toBe('<p>One</p>');
  });

  test('does not change a simple page', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<p>', '</p>', '<a href="', '"', '>', '<!--', '-->', '<script>', '<svg>', '=', "'"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { html } = simplifyPage(pieces.join(''));
        expect(simplifyPage(html).html).toBe(html);
      }),
    );
  });

  test.each(['<p><li>', '<li><td>x', '<td><p>x', '<li><p>'])(
    '%s grows deeper only in the light tree, so jsdom reads it',
    (unit) => {
      const html = unit.repeat(600);
      expect(isRefused(html)).toBe(false);
      expect(() => parsePage(html, 'light')).toThrow(expect.objectContaining({ code: 'page-too-complex' }));
      expect(depthOf(html, 'auto')).toBeLessThanOrEqual(LIMITS.depth);
    },
  );

  test('refuses every page that grows deeper with each repetition, however its tags are nested', () => {
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 6 }), (unit) => {
        const growth = depthOf(repeat(unit, 30), 'jsdom') - depthOf(repeat(unit, 15), 'jsdom');
        // At one level per repetition, 600 exceed the limit of 512.
        return growth < 15 || isRefused(repeat(unit, 600));
      }),
    );
  });

  test.each([
    ['nested', '<div>'.repeat(5_000)],
    ['hidden in an attribute', `<a =">${'<div>'.repeat(5_000)}`],
    ['behind stray end tags', '<span><div></span>'.repeat(5_000)],
    ['behind tables', '<div><table></div>'.repeat(5_000)],
    ['formatting', Array.from({ length: 5_000 }, (_, n) => `<p><b id=${n}>`).join('')],
    ['many', '<br>'.repeat(100_000)],
    ['links', '<a href="/x">x</a>'.repeat(100_000)],
    ['brackets', '<'.repeat(2_000_000)],
    ['large', 'x'.repeat(17_000_000)],
  ])('refuses a page whose elements are %s', (_, source) => {
    expect(isRefused(source)).toBe(true);
  });

  // Left out where code is changed in one place at a time: they take half a second for each change, and show only that
  // the time is linear.
  test.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each([
    ['comments that never end', '<!--'.repeat(100_000)],
    ['scripts that never end', '<script '.repeat(100_000)],
    ['drawings that never end', '<svg>'.repeat(100_000)],
    ['templates that never end', '<template>'.repeat(100_000)],
    ['quotes that never end', '<a b="'.repeat(100_000)],
    ['end tags of nothing', '</b>'.repeat(500_000)],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=x`).join(' ')}>`],
    ['styles', `<style>${'a{b:c}'.repeat(400_000)}</style>`],
    ['letters in an image', `<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">`],
    ['sound paragraphs', '<p>One <b>two</b> three.</p>'.repeat(9_000)],
  ])('answers a page of many %s', (_, source) => {
    expect(isRefused(source)).toBe(false);
  });
});

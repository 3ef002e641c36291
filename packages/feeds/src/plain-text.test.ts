import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

describe('plainLine', () => {
  test.each([
    ['One<br>two<BR />three', 'One two three'],
    ['A <b>bold</b><sup class="x">2</sup> step', 'A bold2 step'],
    ['How <canvas> &amp; <c> work', 'How <canvas> & <c> work'],
    ['<h1>One</h1>\n&nbsp;two', 'One two'],
  ])('reads %j', (html, line) => {
    expect(plainLine(html)).toBe(line);
  });
});

describe('plainText', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One <b>and</b>\n a half</div>Two', 'One and a half\n\nTwo'],
    ['One<br>and<br/><br>Two', 'One and\n\nTwo'],
    ['One<script>if (a<b) {}</script><style>p{}</style><!-- x --> two', 'One two'],
    ['a < b && c &amp;&eacute;&nbsp;&#8217;', 'a < b && c &é ’'],
    ['One\n\nTwo\nlines', 'One\n\nTwo lines'],
    ['One <a href="x', 'One'],
    ['One <!-- two', 'One'],
    ['One<SCRIPT>two</SCRIPT >three', 'Onethree'],
    ['<!doctype html><?xml version="1.0"?>One', 'One'],
    ['<blockquote>One</blockquote>Two', 'One\n\nTwo'],
    ['One</script>two', 'Onetwo'],
    ['One<iframe src="x">two', 'One'],
    ['One<svg><p>two</p></svg>three', 'Onethree'],
    ['One <1> two <', 'One <1> two <'],
    ['<p>1 &lt; 2</p>\n \n<p>3</p>', '1 < 2\n\n3'],
    ['One\n \nTwo', 'One\n\nTwo'],
    ['', ''],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('leaves no tag that a browser would find, for any markup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'word',
      ' ',
      '\n',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        expect(plainText(parts.join(''))).not.toMatch(/<(?:p|br|script)>|\n{3}|^\s|\s$/);
      }),
    );
  });
});

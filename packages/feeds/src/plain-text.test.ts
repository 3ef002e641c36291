import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One <b>and</b>\n a half</div>Two', 'One and a half\n\nTwo'],
    ['One<br>and<br/><br>Two', 'One and\n\nTwo'],
    ['One<script>if (a<b) {}</script><style>p{}</style><!-- x --> two', 'One two'],
    ['a < b && c &amp;&eacute;&nbsp;&#8217;', 'a < b && c &é ’'],
    ['One\n\nTwo\nlines', 'One\n\nTwo lines'],
    ['One <a href="x', 'One'],
    ['One <!-- two', 'One'],
    ['One<SCRIPT>two</SCRIPT >three', 'Onethree'],
    ['', ''],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('leaves no tag that a browser would see, in any fragment of markup', () => {
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

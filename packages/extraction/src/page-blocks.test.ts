import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';

const blocksOf = (html: string): PageBlock[] => pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body);
const textsOf = (html: string): string[] => blocksOf(html).map(({ text }) => text);

describe('the text of a page is split', () => {
  test.each<[string, string, string[]]>([
    ['at paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['before and after a block among words', 'One<div>two</div>three', ['One', 'two', 'three']],
    ['at items and terms', '<ul><li>One<li>Two</ul><dl><dt>Three<dd>Four</dl>', ['One', 'Two', 'Three', 'Four']],
    ['at headings', '<h2>One</h2>two', ['One', 'two']],
    ['at a rule', 'One<hr>two', ['One', 'two']],
    ['at captions', '<figure><img src="/x">One<figcaption>Two</figcaption></figure>', ['One', 'Two']],
    ['at two line breaks', '<p>One<br><br>two<br> <br>three</p>', ['One', 'two', 'three']],
    ['at rows, not at cells', '<table><tr><th>One<td>1<tr><td>Two</td><td>2</td></table>', ['One 1', 'Two 2']],
    ['at paragraphs in cells', '<table><tr><td><p>One</p><td><p>Two</p></table>', ['One', 'Two']],
    ['at buttons and labels', 'One<button>two</button><label>three</label>', ['One', 'two', 'three']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test.each<[string, string, string[]]>([
    ['one line break', '<p>One<br>two</p>', ['One two']],
    ['two line breaks with words between them', '<p>One<br>two<br>three</p>', ['One two three']],
    ['inline elements', '<p>O<b>n</b>e, <span>two</span> and <a href="/x">three</a>.</p>', ['One, two and three.']],
    ['elements that no standard knows', '<x-word>One</x-word> two', ['One two']],
    [
      'a button or label inside a paragraph',
      '<p>Press <button>red</button> or <label>blue</label>.</p>',
      ['Press red or blue.'],
    ],
    ['a button in a sentence part', '<p>Press <em><button>red</button></em>.</p>', ['Press red.']],
  ])('not at %s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });
});

describe('a block has', () => {
  test.each<[string, string, string[]]>([
    ['no white space but one space between words', '<p>\n One\t  two&nbsp; three </p>', ['One two three']],
    ['no soft hyphens, which are never shown', '<p>Con&shy;sti&shy;tution</p>', ['Constitution']],
    ['no characters without width', '<p>On\u200be t\u2060wo\ufeff</p>', ['One two']],
    [
      'the joiners that some scripts need',
      '<p>\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645</p>',
      ['\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645'],
    ],
    ['no reading aids of ruby', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby></p>', ['漢字']],
    [
      'no scripts, styles, lists to choose from, fields or titles',
      '<p>One<script>x</script><style>x</style><select><option>x</select><textarea>x</textarea><title>x</title></p>',
      ['One'],
    ],
    ['some text', '<p> </p><p>\u200b&shy;</p><div><br><br></div><p>One</p>', ['One']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('the lines of preformatted text, with their indents', () => {
    expect(textsOf('<pre>\none\n  two  \n\nthree<br>four\n</pre><p>five\nsix</p>')).toEqual([
      'one\n  two\n\nthree\nfour',
      'five six',
    ]);
    expect(textsOf('<pre><code>if a:\n    b()</code></pre>')).toEqual(['if a:\n    b()']);
  });

  test('the rank of the heading that it is in', () => {
    const html = '<h1>A</h1>b<h6>C</h6><h3><span>D</span><div>E</div></h3><p>F</p><header>G</header>';
    expect(blocksOf(html).map(({ text, headingRank }) => `${text}${headingRank}`)).toEqual(
      'A1 b0 C6 D3 E3 F0 G0'.split(' '),
    );
  });

  test.each<[string, string, number, number]>([
    ['no link', '<p>One</p>', 0, 0],
    ['a link among words', '<p>One <a href="/x">two</a> three</p>', 3, 1],
    ['two links', '<p><a href="/x">One</a> <a href="/y"> two \n four</a></p>', 11, 2],
    ['elements inside of a link', '<p><a href="/x"><b>One</b> <i>two</i></a></p>', 6, 1],
    ['a picture inside of a link', '<p>One <a href="/x"><img src="/x"></a></p>', 0, 1],
    ['a link after two line breaks', '<p><a href="/x">One</a><br><br>two</p>', 3, 1],
  ])('the length and number of its links: %s', (_, html, linkedLength, links) => {
    expect(blocksOf(html)[0]).toMatchObject({ linkedLength, links });
  });

  test('all of its text linked where a link is around it, and no more than its text', () => {
    expect(
      blocksOf('<a href="/x"><h3>One</h3><p>two</p></a><p>three</p>').map(({ linkedLength }) => linkedLength),
    ).toEqual([3, 3, 0]);
    expect(blocksOf('<p><a href="/x">a&shy;b&shy;c</a></p>')[0]).toMatchObject({ text: 'abc', linkedLength: 3 });
  });

  test('the length of its bold text, by both elements, and none from outside of the block', () => {
    expect(blocksOf('<p>One <b>two</b> <strong>three <i>four</i></strong></p>')[0]?.boldLength).toBe(3 + 5 + 4);
    expect(blocksOf('<b><p>One</p></b><b>a&shy;b</b>').map(({ boldLength }) => boldLength)).toEqual([0, 2]);
  });

  test('a time where an element says so', () => {
    expect(blocksOf('<p><time>today</time></p><p>today</p>').map(({ hasTime }) => hasTime)).toEqual([true, false]);
  });
});

describe('the place of a block', () => {
  test('is the nearest block around it', () => {
    const html = '<section><p>A <em>b</em></p><ul><li>C</li></ul>D</section><table><tr><td>E</table>';
    expect(blocksOf(html).map(({ text, place }) => `${text} ${place.name}`)).toEqual([
      'A b P',
      'C LI',
      'D SECTION',
      'E TR',
    ]);
  });

  test.each<[string, string]>([
    ['an attribute', '<div hidden><section><p>x</p></section></div>'],
    ['an attribute for readers of the screen', '<div aria-hidden="true"><p>x</p></div>'],
    ['a style', '<div style="display: none"><p>x</p></div>'],
    ['a style of visibility', '<div style="visibility:HIDDEN"><p>x</p></div>'],
    ['an inline element around it', '<span style="display:none"><p>x</p></span>'],
  ])('is hidden by %s, and the next one is not', (_, html) => {
    expect(blocksOf(`${html}<p>y</p>`).map(({ place }) => place.isHidden)).toEqual([true, false]);
  });

  test('knows the names of inline elements around it', () => {
    const [inside, outside] = blocksOf('<a class="teaser"><p>x</p></a><a href="/x"><p>y</p></a>');
    expect(inside?.place.parent).toMatchObject({ name: 'A', names: 'teaser' });
    expect(outside?.place.parent).toMatchObject({ name: 'BODY' });
  });
});

import { describe, expect, test } from 'vitest';
import { type DomEngine, parseHtml, parsePage } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';
import type { PageDocument } from './page-tree.ts';
import { simplifyPage } from './simplify-page.ts';

type Parse = (html: string) => PageDocument;

const PARSERS: [string, Parse][] = [
  ['light', (html) => parseHtml(html, 'light')],
  ['light, to change', (html) => parsePage(html, 'light').toChange()],
  ['jsdom', (html) => parseHtml(html, 'jsdom')],
];

/** The text of a page as the extraction reads it, block by block. */
const textOf = (html: string, parse: Parse): string =>
  pageBlocks(parse(simplifyPage(html).html).body)
    .map(({ text }) => text)
    .join('|');

describe.each(PARSERS)('with %s, the text is that of a browser', (_, parse) => {
  test.each<[string, string, string]>([
    ['paragraphs without ends', '<body><p>One<p>Two<p>Three</body>', 'One|Two|Three'],
    ['items and terms without ends', '<body><ul><li>One<li>Two</ul><dl><dt>Three<dd>Four</dl>', 'One|Two|Three|Four'],
    ['a table without ends', '<body><table><tr><td>One<td>2<tr><td>Three<td>4</table>', 'One 2|Three 4'],
    ['a table of all parts', '<body><table><caption>A</caption><thead><tr><th>B<tbody><tr><td>C</table>', 'A|B|C'],
    ['a table in a table', '<body><table><tr><td>One<table><tr><td>Two</table>Three</table>', 'One|Two|Three'],
    ['no body', '<html><head><title>x</title></head><p>One</p><p>Two</p></html>', 'One|Two'],
    ['no head', '<html><title>x</title><body><p>One</p></body></html>', 'One'],
    ['no head and no body', '<!DOCTYPE html><meta charset="utf-8"><title>x</title><p>One</p>Two', 'One|Two'],
    ['no html', '<p>One</p><p>Two</p>', 'One|Two'],
    ['no elements', 'One &amp; two', 'One & two'],
    ['text before all elements', 'One<html><body><p>Two</p></body></html>', 'One|Two'],
    ['text after all elements', '<html><body><p>One</p></body></html>Two', 'One|Two'],
    ['paragraphs in the head', '<html><head><meta name="a"><p>One</p></head><body><p>Two</p></body></html>', 'One|Two'],
    ['a page behind a page', '<html><body><p>One</p></body></html><html><body><p>Two</p></body></html>', 'One|Two'],
    ['a page in a page', '<html><html><body><p>One</p></body></html></html>', 'One'],
    ['a tag of html in an attribute', '<p title="<html>">One</p><p>Two</p>', 'One|Two'],
    ['two bodies', '<html><body><p>One</p></body><body><p>Two</p></body></html>', 'One|Two'],
    ['formatting across paragraphs', '<body><b><p>One</p><p>Two</p></b>', 'One|Two'],
    ['formatting that overlaps', '<body><p>One <b>two <i>three</b> four</i> five</p>', 'One two three four five'],
    ['formatting that never ends', '<body><p><em>One<p>Two', 'One|Two'],
    ['ends of nothing', '<body></b></span><p>One</div></em> two</p>', 'One two'],
    ['a link in a link', '<body><p><a href="/a">One <a href="/b">two</a> three</a></p>', 'One two three'],
    ['a block in a link', '<body><a href="/a"><h2>One</h2><p>Two</p></a>', 'One|Two'],
    ['entities', '<body><p>&eacute;&#233;&#xE9;&amp;&hellip; &lt;p&gt; &nbsp;&copy 1&frac12;</p>', 'ééé&… <p> © 1½'],
    ['entities of no character', '<body><p>a&nosuch;b &#128; AT&T</p>', 'a&nosuch;b € AT&T'],
    ['an entity that is marked twice', '<body><p>&amp;lt;p&amp;gt;</p>', '&lt;p&gt;'],
    ['a section of XML', '<body><p>One <![CDATA[two]]> three</p>', 'One three'],
    ['comments', '<body><p>One<!-- two > --><!--> three<!-- <p> --></p>', 'One three'],
    [
      'a declared shadow',
      '<body><div><template shadowrootmode="open"><p>One</p></template><p>Two</p></div>',
      'One|Two',
    ],
    ['frames', '<body><p>One</p><iframe src="/x"><p>no frames</p></iframe><p>Two</p>', 'One|Two'],
    ['a set of frames', '<html><frameset><frame src="/x"><noframes><p>no frames</p></noframes></frameset></html>', ''],
    ['elements that no standard knows', '<body><app-root><x-story><p>One</p></x-story></app-root>', 'One'],
    ['names in capitals', '<HTML><BODY><P CLASS=a>One</P><Div>Two</dIV></BODY></HTML>', 'One|Two'],
    ['elements that close themselves', '<body><p>One<br/>two</p><div/>three', 'One two|three'],
    ['lines of their own', '<body><pre>\none\n  two</pre>', 'one\n  two'],
    ['a form in a paragraph', '<body><p>One</p><form><input value="x"><p>Two</p></form>', 'One|Two'],
    ['nothing', '', ''],
    ['white space', ' \n ', ''],
  ])('of %s', (_, html, text) => {
    expect(textOf(html, parse)).toBe(text);
  });

  test.each<[string, string]>([
    ['with all its parts', '<html><head><title>One</title></head><body></body></html>'],
    ['without a head', '<html><title>One</title><body><p>x</p></body></html>'],
    ['with two heads', '<html><head><title>One</title></head><head></head><body><p>x</p></body></html>'],
    ['without head and body', '<title>One</title><p>x</p>'],
    ['with nothing else', '<title>One</title>'],
  ])('a page %s has its title', (_, html) => {
    expect(parse(simplifyPage(html).html).title).toBe('One');
  });

  test.each<[string, string]>([
    ['white space between inline elements', '<html><b>One</b> <i>two</i></html>'],
    ['a head and white space', '<html><head> <meta name="a"> </head> <b>One</b> <i>two</i></html>'],
  ])('a page without body keeps %s', (_, html) => {
    expect(textOf(html, parse)).toBe('One two');
  });

  test('the language of the page is that of its html, wherever that stands', () => {
    const root = parse('One<html lang="nb" title="a > b"><body>Two</body></html>').documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('title')]).toEqual(['nb', 'a > b']);
  });

  test('pictures outside of the body are in it', () => {
    const { body } = parse('<html><head><img src="/a.jpg"></head><img src="/b.jpg"><p>x</p></html>');
    expect([...body.getElementsByTagName('img')].map((image) => image.getAttribute('src'))).toEqual([
      '/a.jpg',
      '/b.jpg',
    ]);
  });

  test('no script runs and nothing is loaded', async () => {
    const asked: unknown[] = [];
    const own = { fetch: globalThis.fetch, ran: Reflect.get(globalThis, 'ran') };
    globalThis.fetch = (address) => {
      asked.push(address);
      return Promise.reject(new Error('nothing is loaded'));
    };
    try {
      const source = '<script>globalThis.ran = true; document.title = "ran"</script><title>One</title>';
      const attributes = 'src="http://127.0.0.1:9/x" onerror="globalThis.ran = true" onload="globalThis.ran = true"';
      const document = parse(
        `<html><head>${source}<link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head>
        <body onload="globalThis.ran = true"><img ${attributes}><iframe ${attributes}></iframe><script ${attributes}></script></body></html>`,
      );
      await new Promise((resolve) => setImmediate(resolve));
      expect(document.title).toBe('One');
      expect(Reflect.get(globalThis, 'ran')).toBe(own.ran);
      expect(asked).toEqual([]);
    } finally {
      globalThis.fetch = own.fetch;
    }
  });

  test.each<DomEngine>(['auto', 'light', 'jsdom'])('each document of %s is one of its own', (engine) => {
    const [one, two] = [parsePage('<p>One</p>', engine), parsePage('<p>Two</p>', engine)];
    one.toChange().body.textContent = 'changed';
    expect(one.document.body.textContent).toBe(engine === 'jsdom' ? 'changed' : 'One');
    expect(two.toChange().body.textContent).toBe('Two');
  });
});

// Trees to change differ here; they are only for Readability.
test.each([
  ['a head in the body', '<body><p>One</p><head><p>Two</p></head><p>Three</p></body>', 'One|Two|Three'],
  ['a body in an element', '<div>One<body>two</body> three</div><p>Four</p>', 'Onetwo three|Four'],
])('the light tree has %s where the standard has it', (_, html, text) => {
  for (const engine of ['light', 'jsdom'] as const) expect(textOf(html, (page) => parseHtml(page, engine))).toBe(text);
});

describe('without a choice', () => {
  // The standard adds a tbody to a table, the light tree does not.
  const hasTableBody = (document: PageDocument): boolean => document.getElementsByTagName('tbody').length > 0;

  test('a page is read as a light tree', () => {
    const html = '<body><table><tr><td>One</table></body>';
    expect(hasTableBody(parseHtml(html))).toBe(false);
    expect(hasTableBody(parseHtml(html, 'light'))).toBe(false);
    expect(hasTableBody(parseHtml(html, 'jsdom'))).toBe(true);
  });

  test.each(['<table><tr><td><img alt="One"></table>', '<table><tr><td title="'])(
    'a page in which the light tree has no text is read by jsdom: %s',
    (html) => {
      const page = `<table><tr><td></table>${html}`;
      expect(hasTableBody(parseHtml(page, 'light'))).toBe(false);
      expect(hasTableBody(parseHtml(page))).toBe(true);
    },
  );

  test.each(['', ' \n ', '<p></p>', '<html><head></head><body></body></html>'])(
    '%j has no text, and no fault',
    (html) => {
      expect(textOf(html, parseHtml)).toBe('');
    },
  );
});

import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { pageElements } from './page-elements.ts';
import { pageHeadings } from './page-headings.ts';

const headingsOf = (html: string) => pageHeadings(pageElements(parseHtml(`<body>${html}</body>`, 'light')));
const textsOf = (html: string): string[] => headingsOf(html).map(({ text }) => text);

describe('the headings of a page are', () => {
  test.each<[string, string, string[]]>([
    ['h1 first', '<h2>Two</h2><h1>One</h1><h3>Three</h3><h4>Four</h4>', ['One', 'Two', 'Three']],
    ['what is marked as headline', '<p itemprop="headline">Dam</p><h2>Two</h2>', ['Dam', 'Two']],
    ['what has the class of a headline', '<p class="big entry-title">Dam</p><h2>Two</h2>', ['Dam', 'Two']],
    ['each once', '<h2 class="post-title" itemprop="headline">Dam</h2>', ['Dam']],
    ['no h1 twice', '<h1 itemprop="headline" class="p-name">Dam</h1>', ['Dam']],
    ['no meta tags', '<meta itemprop="headline" content="x">', []],
    ['no other classes', '<p class="headlines my-headline">Dam</p>', []],
    ['at most six h1', '<h1>a</h1>'.repeat(7), Array(6).fill('a')],
    ['at most 25 others', '<h2>a</h2>'.repeat(26), Array(25).fill('a')],
    ['of 220 characters', `<h1>${'x'.repeat(220)}</h1>`, ['x'.repeat(220)]],
    ['not longer', `<h1>${'x'.repeat(221)}</h1>`, []],
    ['not empty', '<h1> </h1><h1><img></h1>', []],
    ['not those of menus', '<nav><h2>Menu</h2></nav><div class="related"><h2>More</h2></div>', []],
    ['not those of hidden places among six', `<nav>${'<h1>x</h1>'.repeat(6)}</nav><h1>Dam</h1>`, ['Dam']],
    // Breadcrumbs
    ['not the last item of a breadcrumb', '<ul><li><a>Home</a></li><li><h1>Dam</h1></li></ul>', []],
    ['an item of a list without links', '<ul><li>Home</li><li><h1>Dam</h1></li></ul>', ['Dam']],
    ['a link in a list of links', '<ul><li><a>Home</a></li><li><h2><a>Dam</a></h2></li></ul>', ['Dam']],
    [
      'what is deep in a list of links',
      '<ul><li><a>Home</a></li><li><div><div><div><h1>Dam</h1></div></div></div></li></ul>',
      ['Dam'],
    ],
    ['not what is less deep', '<ul><li><a>Home</a></li><li><div><div><h1>Dam</h1></div></div></li></ul>', []],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('top where they are h1', () => {
    expect(headingsOf('<h1>One</h1><h2>Two</h2>').map(({ isTop }) => isTop)).toEqual([true, false]);
  });
});

describe('the text of a heading', () => {
  test.each([
    ['Dam <br>opens', 'Dam opens'],
    ['<span class="kicker">Floods</span> Dam opens', 'Dam opens'],
    ['<span class="kicker">Floods</span>: – Dam opens', 'Dam opens'],
    ['<i id="rubrik">Floods</i><i class="label">Live</i> Dam opens', 'Dam opens'],
    ['<i class="kicker">Floods<br>in May</i> Dam opens', 'Dam opens'],
    ['<i class="sr-only">Article:</i> Dam opens', 'Dam opens'],
    ['<i class="VisuallyHidden">Article:</i> Dam opens', 'Dam opens'],
    ['<i class="screen-reader-text">Article:</i> Dam opens', 'Dam opens'],
    ['<span class="kicker">Floods</span>', 'Floods'],
    ['<span class="kickers">Floods</span> Dam opens', 'Floods Dam opens'],
    ['<b><i class="kicker">Floods</i></b> Dam opens', 'Floods Dam opens'],
    ['Dam opens <i class="badge">Live</i>', 'Dam opens'],
  ])('%s is %j', (html, text) => {
    expect(textsOf(`<h1>${html}</h1>`)).toEqual([text]);
  });

  test('has its pieces', () => {
    const html = '<h1>Floods: <b>Dam <i>opens</i></b><span>\u200b</span> <i>above<br>town</i><!-- x --></h1>';
    expect(headingsOf(html)[0]?.pieces).toEqual(['Floods:', 'Dam opens', '', 'above town']);
  });
});

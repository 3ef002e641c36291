import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { readMetaTags } from './meta-tags.ts';
import { pageElements } from './page-elements.ts';
import { type SiteNames, siteNames, squeeze } from './site-names.ts';

const namesOf = (html: string, url = 'https://x1.example/dam', stated: (string | null)[] = []): SiteNames => {
  const document = parseHtml(`<body>${html}</body>`, 'light');
  return siteNames(pageElements(document), readMetaTags(document), stated, url);
};
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('the name of a site', () => {
  test.each<[string, () => SiteNames, string]>([
    ['that the page states', () => namesOf('', undefined, [null, 'Orla Courier']), 'Orla Courier'],
    ['with an article', () => namesOf('', undefined, ['Orla Courier']), 'The  Orla Courier'],
    ['without its article', () => namesOf('', undefined, ['The Orla Courier']), 'Orla Courier'],
    ['in capitals', () => namesOf('', undefined, ['Orla Courier']), 'ORLA COURIER!'],
    ['of six words', () => namesOf('', undefined, ['The News of the Orla Valley']), 'The News of the Orla Valley'],
    ['of a hundred characters', () => namesOf('', undefined, ['x'.repeat(100)]), 'x'.repeat(100)],
    ['in its application', () => namesOf(meta('application-name', 'Orla Courier')), 'Orla Courier'],
    ['of its Twitter account', () => namesOf(meta('twitter:site', '@orlacourier')), 'Orla Courier'],
    ['of its publisher', () => namesOf(meta('publisher', 'Orla Courier')), 'Orla Courier'],
    ['in its host', () => namesOf('', 'https://www.daily.example/dam'), 'daily.example'],
    ['that is a part of its host', () => namesOf('', 'https://news.orlacourier.example/dam'), 'Orla Courier'],
    ['that is longer than in its host', () => namesOf('', 'https://orla-post.example/dam'), 'The Orla Post Daily'],
    ['of four letters in its host', () => namesOf('', 'https://orla.example/dam'), 'Orla'],
    ['in a link to the front page', () => namesOf('<a href="/">Orla Courier</a>'), 'Orla Courier'],
    ['in a whole link to it', () => namesOf('<a href="https://x1.example/">Orla Courier</a>'), 'Orla Courier'],
    ['in one without a slash', () => namesOf('<a href="https://x1.example">Orla Courier</a>'), 'Orla Courier'],
    ['in one without a scheme', () => namesOf('<a href="//x1.example/">Orla Courier</a>'), 'Orla Courier'],
    ['in the title of such a link', () => namesOf('<a href="/" title="Orla Courier">Home</a>'), 'Orla Courier'],
    ['in its picture', () => namesOf('<a href="/"><img alt="x"><img alt="Orla Courier"></a>'), 'Orla Courier'],
    ['in its logo', () => namesOf('<div class="site-logo">Orla Courier</div>'), 'Orla Courier'],
    ['in the masthead', () => namesOf('<div id="masthead"><img alt="Orla Courier"></div>'), 'Orla Courier'],
    ['in the footer', () => namesOf('<footer>© 2026 Orla Courier. All rights reserved.</footer>'), 'Orla Courier'],
    ['in a footer by its name', () => namesOf('<div class="page-footer">Copyright Orla Courier</div>'), 'Orla Courier'],
    [
      'in a line of rights',
      () => namesOf('<p id="copyright">(c) 2001–2026, by Orla Courier | Imprint</p>'),
      'Orla Courier',
    ],
    [
      'in the third of its lines',
      () => namesOf('<footer>© Day Ltd. © Lee Ltd. © Orla Courier.</footer>'),
      'Orla Courier',
    ],
    ['at the end of a footer', () => namesOf(`<footer>${'x '.repeat(3_000)}© Orla Courier</footer>`), 'Orla Courier'],
    [
      'in the last of five lines by name',
      () => namesOf(`<p class="copyright">© Orla Courier</p>${'<p class="footer">x</p>'.repeat(4)}`),
      'Orla Courier',
    ],
    [
      'in the twentieth logo',
      () => namesOf(`${'<a href="/">x</a>'.repeat(19)}<a href="/">Orla Courier</a>`),
      'Orla Courier',
    ],
    ['in the twentieth by name', () => namesOf(`${'<b class="logo">x</b>'.repeat(19)}<b id="logo">Orla</b>`), 'Orla'],
  ])('%s', (_, names, text) => {
    expect(names().isSite(text)).toBe(true);
    expect(names().isSection(text)).toBe(false);
  });

  test.each<[string, () => SiteNames, string]>([
    ['nothing', () => namesOf('', 'nowhere', [null, '']), ''],
    ['another name', () => namesOf('', undefined, ['Orla Courier']), 'Orla'],
    ['an article alone', () => namesOf('', undefined, ['The']), 'x'],
    [
      'seven words',
      () => namesOf('', undefined, ['The News of the Old Orla Valley']),
      'The News of the Old Orla Valley',
    ],
    ['101 characters', () => namesOf('', undefined, ['x'.repeat(101)]), 'x'.repeat(101)],
    ['three letters of the host', () => namesOf('', 'https://dam.example/x'), 'Dam'],
    ['three letters in it', () => namesOf('', 'https://a-b-c.example/x'), 'abcd'],
    ['the end of the host', () => namesOf('', 'https://daily.example/dam'), 'example'],
    ['a text twice as long as its host', () => namesOf('', 'https://orla.example/dam'), 'Orla Town'],
    ['a link to another page', () => namesOf('<a href="/x">Orla Courier</a>'), 'Orla Courier'],
    ['a link to another host', () => namesOf('<a href="https://y1.example/">Orla Courier</a>'), 'Orla Courier'],
    ['a link to a page of the host', () => namesOf('<a href="https://x1.example/a">Orla Courier</a>'), 'Orla Courier'],
    ['a path that is a host', () => namesOf('<a href="go//x1.example/">Orla Courier</a>'), 'Orla Courier'],
    ['a name that has logo in it', () => namesOf('<b class="logos catalogo">Orla Courier</b>'), 'Orla Courier'],
    ['the 21st logo', () => namesOf(`${'<a href="/">x</a>'.repeat(20)}<a href="/">Orla Courier</a>`), 'Orla Courier'],
    ['the 21st by name', () => namesOf(`${'<b class="logo">x</b>'.repeat(20)}<b id="logo">Orla</b>`), 'Orla'],
    ['the fourth line of rights', () => namesOf(`<footer>${'© Day Ltd. '.repeat(3)}© Orla.</footer>`), 'Orla'],
    ['a footer without rights', () => namesOf('<footer>Orla Courier</footer>'), 'Orla Courier'],
    [
      'the sixth last line by name',
      () => namesOf(`<p class="copyright">© Orla Courier</p>${'<p class="footer">x</p>'.repeat(5)}`),
      'Orla Courier',
    ],
    [
      'the start of a long footer',
      () => namesOf(`<footer>© Orla Courier. ${'x '.repeat(3_000)}</footer>`),
      'Orla Courier',
    ],
  ])('is not %s', (_, names, text) => {
    expect(names().isSite(text)).toBe(false);
  });
});

describe('the name of a section', () => {
  const link = '<a href="/w">World News</a>';
  const within = (levels: number) => `${'<div>'.repeat(levels)}${link}${'</div>'.repeat(levels)}`;
  test.each([
    ['in a menu', `<nav><ul><li>${link}</li></ul></nav>`],
    ['in a header', `<header>${link}</header>`],
    ['in a menu by its name', `<ul class="main-menu"><li>${link}</li></ul>`],
    ['in a breadcrumb', `<p id="breadcrumbs">${link}</p>`],
    ['six levels down', `<nav>${within(6)}</nav>`],
    ['of the article', meta('article:section', 'World News')],
    ['in the 400th link', `<nav>${'<a>x</a>'.repeat(399)}${link}</nav>`],
    ['of three words', '<nav><a>All the world’s news</a><a>World: News</a></nav>'],
  ])('%s', (_, html) => {
    expect(namesOf(html).isSection('world news')).toBe(true);
    expect(namesOf(html).isSite('World News')).toBe(false);
  });

  test.each([
    ['a link in the text', `<p>${link}</p>`],
    ['a name that has menu in it', `<p class="menus submenus">${link}</p>`],
    ['seven levels down', `<nav>${within(7)}</nav>`],
    ['the 401st link', `<nav>${'<a>x</a>'.repeat(400)}${link}</nav>`],
    ['a menu without links', '<nav>World News</nav>'],
  ])('is not %s', (_, html) => {
    expect(namesOf(html).isSection('World News')).toBe(false);
  });

  test('has at most three words', () => {
    const names = namesOf('<nav><a>World and sport</a><a>World and local sport</a><a>—</a></nav>');
    expect(['World and Sport', 'World and local sport', '—', ''].map(names.isSection)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test.each([
  ['The Orla-Courier!', 'theorlacourier'],
  ['Ｏｒｌａ　１２', 'orla12'],
  ['한국 신문', '한국신문'],
  ['हिन्दी', 'हिन्दी'],
  ['…', ''],
])('%j without spaces, marks and case is %j', (text, squeezed) => {
  expect(squeeze(text)).toBe(squeezed);
});

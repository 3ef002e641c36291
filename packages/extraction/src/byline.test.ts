import { describe, expect, test } from 'vitest';
import { metadataOf } from './testing/metadata-of.ts';

function bylineOf(html: string, author?: unknown): string | null {
  const linked = author === undefined ? [] : [{ '@type': 'Article', author }];
  return metadataOf(html, { linked }).byline;
}
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('the byline is from', () => {
  const first = meta('author', 'Ann Lee');
  test.each<[string, string, unknown, string | null]>([
    ['JSON-LD', first, ['Bo Chen', { name: 'Cy Day' }], 'Bo Chen, Cy Day'],
    ['a meta tag', `${first}<a rel="author">Bo Chen</a>`, undefined, 'Ann Lee'],
    ['the clearer of two meta tags', meta('byl', 'Bo Chen') + first, undefined, 'Ann Lee'],
    ['a meta tag where JSON-LD names nobody', first, 'https://daily.example/ann', 'Ann Lee'],
    ['a meta tag where JSON-LD names thirteen', first, Array.from('ABCDEFGHIJKLM'), 'Ann Lee'],
    ['JSON-LD that names twelve', first, Array.from('ABCDEFGHIJKL'), 'A, B, C, D, E, F, G, H, I, J, K, L'],
    [
      'an element, by the name in it',
      '<p itemprop="author">Staff, <b itemprop="name">Ann Lee</b></p>',
      undefined,
      'Ann Lee',
    ],
    ['links in a byline', '<p class="ByLine">By <a>Ann Lee</a> and <a>Bo Chen</a></p>', undefined, 'Ann Lee, Bo Chen'],
    ['nothing', '<p>Ann Lee</p>', undefined, null],
  ])('%s', (_, html, author, expected) => {
    expect(bylineOf(html, author)).toBe(expected);
  });
});

test.each([
  ['By Ann Lee', 'Ann Lee'],
  ['Written by: Ann Lee', 'Ann Lee'],
  ['VON Ann Lee', 'Ann Lee'],
  ['Autor: Ann Lee', 'Ann Lee'],
  ['Byron Lee', 'Byron Lee'],
  ['Ann Lee Published 1 March 2026', 'Ann Lee'],
  ['Ann Lee updated', 'Ann Lee'],
  ['Ann &amp; Bo', 'Ann & Bo'],
  ['x'.repeat(120), 'x'.repeat(120)],
  ['x'.repeat(121), null],
  ['https://daily.example/ann', null],
  ['www.daily.example', null],
  ['@annlee', null],
  ['ann@daily.example', null],
  ['By 12', null],
  ['By ', 'By'],
])('the author %j is %j', (author, name) => {
  expect(bylineOf('', author)).toBe(name);
});

test('who is named twice is named once', () => {
  expect(bylineOf('', ['Ann Lee', 'By Ann Lee'])).toBe('Ann Lee');
});

describe('the people of', () => {
  const site = meta('og:site_name', 'The Orla Courier').replace('name=', 'property=');
  const near = (line: string) => `${site}<h1>Dam opens above the old town</h1>${line}<p>${'Text. '.repeat(60)}</p>`;

  test.each<[string, string, unknown, string[]]>([
    ['several meta tags', meta('author', 'Ann Lee') + meta('author', 'Bo Chen'), undefined, ['Ann Lee', 'Bo Chen']],
    ['one value', meta('author', 'By Ann Lee, Bo Chen and Cy Day'), undefined, ['Ann Lee', 'Bo Chen', 'Cy Day']],
    ['a value in German', meta('author', 'Von Ann Lee und Bo Chen'), undefined, ['Ann Lee', 'Bo Chen']],
    ['a value with markup', meta('author', 'By &lt;a href=/x&gt;Ann Lee&lt;/a&gt;'), undefined, ['Ann Lee']],
    ['nested JSON-LD', '', { name: { '@type': 'Person', name: 'Ann Lee' } }, ['Ann Lee']],
    ['a name with the site', site, 'Ann Lee, The Orla Courier', ['Ann Lee']],
    ['a name with a role', '', 'Ann Lee, regional correspondent', ['Ann Lee']],
    ['a name with a degree', '', 'Ann Lee, MD', ['Ann Lee, MD']],
    ['a name in the script of Japan', '', '山田 太郎', ['山田 太郎']],
    ['a name with invisible characters', '', 'Ann\u200b Lee\u00ad', ['Ann Lee']],
    [
      'an organisation, when the page shows a person',
      near('<p>By Ann Lee</p>'),
      { '@type': 'Organization', name: 'X' },
      ['Ann Lee'],
    ],
    ['a site, when the page shows a person', near('<p>By Ann Lee</p>'), ', THE ORLA COURIER', ['Ann Lee']],
    ['an office, when the page shows a person', near('<p>By Ann Lee</p>'), 'Editorial Team', ['Ann Lee']],
    ['an account, when the page shows a person', near('<p>By Ann Lee</p>'), 'admin', ['Ann Lee']],
    ['an office alone', '', 'Editorial Team', ['Editorial Team']],
    ['a line with the date', near('<p>Posted on 1 March 2026 by Ann Lee</p>'), undefined, ['Ann Lee']],
    ['items of a line', near('<p>By Ann Lee | 1 March 2026 | 5 min read</p>'), undefined, ['Ann Lee']],
    ['a name beside the date', near('<p>1 March 2026 · Ann Lee</p>'), undefined, ['Ann Lee']],
    ['a label alone', near('<div>Written by</div><div>annlee</div>'), undefined, ['annlee']],
    ['an account behind a label', near('<p>by annlee</p>'), undefined, ['annlee']],
    ['a sentence', near('<p>This post was written by Ann Lee, a gardener.</p>'), undefined, ['Ann Lee']],
    ['a French line', near('<p>Par Ann Lee, publié le 1 mars 2026</p>'), undefined, ['Ann Lee']],
    ['a Spanish line', near('<p>Por: Ana Gómez</p>'), undefined, ['Ana Gómez']],
    ['a Polish line', near('<p>Autor: Anna Nowak</p>'), undefined, ['Anna Nowak']],
    ['a Russian line', near('<p>Автор: Анна Иванова</p>'), undefined, ['Анна Иванова']],
    ['an Arabic line', near('<p>بقلم: ليلى حداد</p>'), undefined, ['ليلى حداد']],
    ['a Chinese line', near('<p>作者：王小明</p>'), undefined, ['王小明']],
    ['a named element', near('<p class="post-author">Ann Lee</p>'), undefined, ['Ann Lee']],
    ['a link to an author', near('<p><a href="/authors/ann-lee/">Ann Lee</a></p>'), undefined, ['Ann Lee']],
    ['an hCard', near('<p class="vcard"><span class="fn">Ann Lee</span></p>'), undefined, ['Ann Lee']],
  ])('%s', (_, html, author, people) => {
    const linked = author === undefined ? [] : [{ '@type': 'Article', author }];
    expect(metadataOf(html, { linked }).authors).toEqual(people);
  });

  test.each([
    ['other articles', '<div class="related"><p>By Ann Lee</p><a rel="author">Ann Lee</a></div>'],
    ['another article element', '</article><article><h2>Other</h2><a rel="author">Ann Lee</a></article>'],
    ['comments', '<ol class="comments"><li><span class="fn">Ann Lee</span></li></ol>'],
    ['a photographer', '<p>Photo: Ann Lee</p>'],
    ['a date', '<p class="author">Sat, 20 Dec, 2025 - 06:36</p>'],
    ['a template', meta('author', '{{ author.name }}')],
  ])('%s are not those of the article', (_, html) => {
    expect(bylineOf(`<article><h1>Dam opens above the old town</h1>${html}</article>`)).toBeNull();
  });

  test('say where they were read', () => {
    expect(metadataOf(meta('author', 'Ann Lee')).sourceOf.authors).toBe('meta author');
    expect(metadataOf(near('<p>By Ann Lee</p>')).sourceOf.authors).toBe('text near the headline');
  });
});

describe('where the authors are read', () => {
  const PARAGRAPH = `<p>${'The water came. '.repeat(20)}</p>`;
  const menu = '<nav><a href="/w">World News</a></nav>';
  /** A page with lines under its headline, and others behind the text, where no byline is expected. */
  const page = (near: string, far = '') =>
    `${menu}<article><h1>Dam opens above the old town</h1>${near}${PARAGRAPH.repeat(3)}${far}</article>`;
  /** The authors and their source. */
  const found = (near: string, far?: string): string | null => {
    const { byline, sourceOf } = metadataOf(page(near, far));
    return byline === null ? null : `${byline} (${sourceOf.authors})`;
  };
  const fill = (count: number) => '<p>12</p>'.repeat(count);

  test.each<[string, string, string]>([
    ['a link that is marked', '<a rel="author">annlee</a>', 'annlee'],
    ['the names in it', '<p itemprop="author">Senior Writer <b itemprop="name">Ann Lee</b></p>', 'Ann Lee'],
    [
      'the names in several',
      '<p itemprop="author">Writer <b itemprop="name">Ann Lee</b></p><p itemprop="author">Writer <b itemprop="name">Bo Chen</b></p>',
      'Ann Lee, Bo Chen',
    ],
    ['no names of others', '<b itemprop="name">The Dam</b><p itemprop="author">Ann Lee</p>', 'Ann Lee'],
    ['a card', '<p class="h-card p-author">annlee</p>', 'annlee'],
    ['the first line with a name', `<div rel="author">${fill(3)}<p>Ann Lee</p></div>`, 'Ann Lee'],
    ['the line after a label', '<div class="fn"><p>Author</p><p>Ann Lee</p></div>', 'Ann Lee'],
    ['an office', '<p class="fn">Newsroom</p>', 'Newsroom'],
  ])('in the markup: %s', (_, near, byline) => {
    expect(found(near)).toBe(`${byline} (element author)`);
  });

  test.each<[string, string, string]>([
    ['a name', '<p class="post-author">Ann Lee</p>', 'Ann Lee'],
    ['a name in a part of a line', '<p>12 <i id="author">Ann Lee</i></p>', 'Ann Lee'],
    ['a name after another line', '<div class="author"><p>Lives in town</p><p>Ann Lee</p></div>', 'Ann Lee'],
    ['an office', '<p class="author">Newsroom</p>', 'Newsroom'],
  ])('in an element with the name of an author: %s', (_, near, byline) => {
    expect(found(near)).toBe(`${byline} (element with the name of an author)`);
  });

  test('in an element near the headline, else in one of the article', () => {
    const [ann, bo] = ['<p class="author">Ann Lee</p>', '<p class="author">Bo Chen</p>'];
    expect(found(ann, bo)).toBe('Ann Lee (element with the name of an author)');
    expect(found('', bo)).toBe('Bo Chen (element with the name of an author)');
    expect(found('<p>12 <i class="author">Ann Lee</i></p>', bo)).toBe('Ann Lee (element with the name of an author)');
    expect(found('', '</article><p class="author">Bo Chen</p>')).toBeNull();
  });

  test.each<[string, string, string]>([
    ['after a line', '<p>Politics</p><p>By Ann Lee</p>', 'Ann Lee'],
    ['after a label without a name', '<p>By Tomorrow At Noon it rains | By Ann Lee</p>', 'Ann Lee'],
    ['of an office', '<p>By News Team</p>', 'News Team'],
    ['of an account that is an office', '<p>by newsroom</p>', 'newsroom'],
    ['in a line of 160 characters', `<p>By Ann Lee | ${'x'.repeat(147)}</p>`, 'Ann Lee'],
    ['after a date', '<p>Posted on March 1, 2026 at 10:30 by Ann Lee</p>', 'Ann Lee'],
    ['of an account in the sixth line', `${fill(5)}<p>By annlee</p>`, 'annlee'],
    ['of an account before a bar', '<p>By annlee | 5 min</p>', 'annlee'],
    ['under a label, of 40 characters', `<p>Author:</p><p>${'x'.repeat(40)}</p>`, 'x'.repeat(40)],
    ['under a label, before a bar', '<p>Author:</p><p>annlee | 5 min</p>', 'annlee'],
  ])('in a line near the headline: a name %s', (_, near, byline) => {
    expect(found(near)).toBe(`${byline} (text near the headline)`);
  });

  test.each<[string, string, string]>([
    ['a name', '<p>1 March 2026 · Ann Lee</p>', 'Ann Lee'],
    ['a name of three words', '<p>Ana María Gómez | 1 March 2026</p>', 'Ana María Gómez'],
    ['a name after a word', '<p>weather · 1 March 2026 · Ann Lee</p>', 'Ann Lee'],
    ['a name in the second line', '<p>12</p><p>1 March 2026 · Ann Lee</p>', 'Ann Lee'],
    ['a name in a line of 160 characters', `<p>1 March 2026 · Ann Lee · ${'x'.repeat(135)}</p>`, 'Ann Lee'],
  ])('beside the date: %s', (_, near, byline) => {
    expect(found(near)).toBe(`${byline} (text beside the date)`);
  });

  test('in a link to the page of an author', () => {
    expect(found('<p>12 <a href="/authors/ann-lee/">Ann Lee</a></p>')).toBe('Ann Lee (link to an author)');
  });

  test('in the last twelve lines', () => {
    expect(found('', `<p>By Ann Lee</p>${fill(11)}`)).toBe('Ann Lee (text at the end)');
    expect(found('', `<p>By Ann Lee</p>${fill(12)}`)).toBeNull();
  });

  test.each<[string, string]>([
    ['a class that says nothing', '<p class="note">Read This First</p>'],
    ['an element about an author', '<p class="author-bio">Dam Expert</p>'],
    ['words that are no name', '<p class="author">lives in the valley</p>'],
    ['the fifth line of an element', `<div class="author">${fill(4)}<p>Ann Lee</p></div>`],
    ['a link to another page', '<p>12 <a href="/news/dams/">Ann Lee</a></p>'],
    ['a link to an author that is no name', '<p>12 <a href="/authors/ann-lee/">all articles</a></p>'],
    ['a link in the header of the site', '</article><header><a href="/authors/ann/">Ann Lee</a></header>'],
    ['a longer line', `<p>By Ann Lee | ${'x'.repeat(148)}</p>`],
    ['an account in the seventh line', `${fill(6)}<p>By annlee</p>`],
    ['a longer text under a label', `<p>Author:</p><p>${'x'.repeat(41)}</p>`],
    ['a name alone', '<p>Ann Lee</p>'],
    ['a name without a date', '<p>5 min read · Ann Lee</p>'],
    ['a date without a name', '<p>1 March 2026 · Read more</p>'],
    ['a section beside the date', '<p>1 March 2026 · World News</p>'],
    ['a section and a name', '<p>1 March 2026 · World News, Ann Lee</p>'],
    ['a section in Chinese', '<p>2026-03-01 · 国际新闻</p>'],
    ['four words beside the date', '<p>1 March 2026 · Ann Lee Bo Chen</p>'],
    ['a heading with a date', '<h2>1 March 2026 · Ann Lee</h2>'],
    ['a longer line with a date', `<p>1 March 2026 · Ann Lee · ${'x'.repeat(136)}</p>`],
  ])('not in %s', (_, near) => {
    expect(found(near)).toBeNull();
  });

  test('an organisation is named where nobody else is, and no list of offices', () => {
    expect(bylineOf('', { '@type': 'Organization', name: 'Ann Lee' })).toBe('Ann Lee');
    const offices = (count: number) => Array.from({ length: count }, (_, at) => `${'ABCDEFGHIJKLM'[at]} Team`);
    expect(bylineOf('', offices(12))).toBe(offices(12).join(', '));
    expect(bylineOf('', offices(13))).toBeNull();
  });
});

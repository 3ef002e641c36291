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

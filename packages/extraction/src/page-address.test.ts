import { expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { readMetaTags } from './meta-tags.ts';
import { baseAddress, canonicalAddress, webAddress } from './page-address.ts';

test.each([
  ['/dam', 'https://daily.example/news/', 'https://daily.example/dam'],
  [' dam?x=1\n', 'https://daily.example/news/', 'https://daily.example/news/dam?x=1'],
  ['//img.example/a.jpg', 'https://daily.example/', 'https://img.example/a.jpg'],
  ['https://daily.example/dam', 'no address', 'https://daily.example/dam'],
  ['/dam', 'no address', null],
  ['mailto:desk@daily.example', 'https://daily.example/', null],
  [' ', 'https://daily.example/', null],
  [null, 'https://daily.example/', null],
  [undefined, 'https://daily.example/', null],
])('the address %j, seen from %s, is %j', (href, base, address) => {
  expect(webAddress(href, base)).toBe(address);
});

const page = 'https://daily.example/news/dam?id=7';
const canonicalOf = (html: string, url = page): string | null => {
  const document = parseHtml(html, 'light');
  return canonicalAddress(document, readMetaTags(document), url)?.value ?? null;
};
const link = (href: string, rel = 'canonical') => `<link rel="${rel}" href="${href}">`;
const meta = (href: string) => `<meta property="og:url" content="${href}">`;

test.each([
  ['a link before a meta tag', meta('/meta') + link('/link'), 'https://daily.example/link'],
  ['a link in capitals', link('/other', 'alternate') + link('/link', 'CANONICAL'), 'https://daily.example/link'],
  ['a meta tag where the link leads nowhere', link('javascript:x()') + meta('/meta'), 'https://daily.example/meta'],
  ['a meta tag where the link is that of the front page', link('/') + meta('/meta'), 'https://daily.example/meta'],
  ['nothing where both are that of the front page', link('/') + meta('https://daily.example'), null],
  ['an address with a query under the front page', link('/?id=7'), 'https://daily.example/?id=7'],
  ['nothing on a page that says nothing', link('/x', 'stylesheet'), null],
])('a page calls its own %s', (_, html, address) => {
  expect(canonicalOf(html)).toBe(address);
});

test('the front page is itself', () => {
  expect(canonicalOf(link('/'), 'https://www.daily.example/')).toBe('https://www.daily.example/');
  expect(canonicalOf(link('https://daily.example/'), 'https://daily.example/?id=7')).toBeNull();
  expect(canonicalOf(link('https://daily.example/'), 'no address')).toBeNull();
});

test.each([
  // Other hosts
  ['https://daily.example/news/dam-opens-above-town', 'https://wire.example/dam', null],
  ['https://daily.example/news/dam-opens-above-town', 'https://www.daily.example/news/dam-opens-above-town', true],
  ['https://eu.daily.example/news/dam', 'https://www.daily.example/news/dam', true],
  ['https://daily.co.uk/news/dam', 'https://daily.com/news/dam', true],
  ['https://daily.co.uk/news/dam', 'https://daily.com/news/other', null],
  ['https://ann.blogspot.com/dam', 'https://bo.blogspot.com/dam', null],
  // AMP
  ['https://daily.example/amp/news/dam-opens-above-town', 'https://daily.example/news/dam-opens-above-town', true],
  ['https://amp.daily.example/news/dam', 'https://daily.example/news/dam', true],
  ['https://daily-example.cdn.ampproject.org/c/s/daily.example/amp/dam', 'https://daily.example/dam', true],
  // Fronts and sections
  ['https://daily.example/news/dam-opens-above-town', 'https://daily.example/news/', null],
  ['https://daily.example/news/dam-opens-above-town', 'https://daily.example/index.html', null],
  ['https://daily.example/2026/03/01/dam-opens-above-town', 'https://daily.example/2026/03/01/', null],
  ['https://daily.example/news/dam-opens-above-town/amp', 'https://daily.example/news/dam-opens-above-town', true],
  ['https://daily.example/news/dam-opens-above-town?page=2', 'https://daily.example/news/dam-opens-above-town', true],
  ['https://daily.example/article.php?id=123', 'https://daily.example/article.php', null],
  ['https://daily.example/news', 'https://daily.example/news/', true],
  ['https://daily.example/dam.ASPX?id=7', 'https://daily.example/dam.ASPX', null],
  ['https://daily.example/news/dam?id=7', 'https://daily.example/news/dam', true],
  ['https://daily.example/news/dam-opens-above-town', 'https://daily.example/news/?id=7', true],
  ['https://daily.example/news/dam-opens-above-town', 'https://daily.example/index.html?id=7', true],
  ['https://daily.example/news/dam', 'https://daily.example/dam', true],
  ['https://daily.example/dam-opens-above-town', 'https://daily.example/dam', true],
  ['https://daily.example/news/dam_opens_now', 'https://daily.example/news/', null],
  ['https://daily.example/news/12345', 'https://daily.example/news', null],
  ['https://daily.example/news/123', 'https://daily.example/news', true],
  ['https://daily.example/news/dam.htm', 'https://daily.example/news', null],
  ['https://daily.example/news/c4gzx7dam', 'https://daily.example/news', null],
  ['https://daily.example/news/c4gdam', 'https://daily.example/news', true],
  ['https://daily.example/news/2026-03-01', 'https://daily.example/news', true],
  ['https://daily.example/news/%E0%A4%A-b-c', 'https://daily.example/news', null],
  ['https://daily.example/2026/03', 'https://daily.example/2026', true],
  ['http://localhost/dam', 'http://intranet/dam', null],
  ['https://daily.example/?p=123', 'https://daily.example/dam', true],
])('the page %s is called %s: %s', (page, canonical, isAccepted) => {
  expect(canonicalOf(link(canonical), page)).toBe(isAccepted && canonical);
});

test('addresses are relative to the base of the page', () => {
  const document = parseHtml('<base href="https://static.daily.example/v2/">', 'light');
  expect(baseAddress(document, page)).toBe('https://static.daily.example/v2/');
  expect(baseAddress(parseHtml('', 'light'), page)).toBe(page);
  expect(baseAddress(parseHtml('<base target="_top"><base href="/v3/">', 'light'), page)).toBe(
    'https://daily.example/v3/',
  );
  expect(canonicalOf(`<base href="https://cdn.example/">${link('/dam')}`)).toBe('https://daily.example/dam');
});

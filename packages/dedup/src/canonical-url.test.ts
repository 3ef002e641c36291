import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

const page = 'https://www.example.org/2025/11/fuel-convoy';

describe('canonicalUrl', () => {
  test.each([
    ['host and scheme in capitals', 'HTTPS://WWW.Example.ORG/2025/11/fuel-convoy'],
    ['default port', 'https://www.example.org:443/2025/11/fuel-convoy'],
    ['host with a final dot', 'https://www.example.org./2025/11/fuel-convoy'],
    ['credentials', 'https://reader:secret@www.example.org/2025/11/fuel-convoy'],
    ['fragment', `${page}#comments`],
    ['trailing slash', `${page}/`],
    ['index page', `${page}/index.html`],
    ['index page with a slash', `${page}/index.html/`],
    ['campaign', `${page}?utm_source=feed&UTM_Medium=rss&fbclid=IwAR0&gclid=x`],
    ['empty query', `${page}?`],
    ['a referrer that is a feed', `${page}?partner=rss&emc=rss`],
    ['AMP segment', `${page}/amp/`],
    ['AMP page', `${page}/amp.html`],
    ['AMP ending', `${page}.amp`],
    ['AMP parameter', `${page}?amp=1&outputType=amp`],
    [
      'AMP cache',
      'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2025/11/fuel-convoy/amp/?utm_source=x',
    ],
    ['AMP viewer', 'https://www.google.com/amp/s/www.example.org/2025/11/fuel-convoy/amp'],
    ['session in the path', `${page};jsessionid=1A2B`],
    ['needless escapes', 'https://www.example.org/2025/11/fuel%2dconvoy'],
    ['spaces around', `  ${page}\n`],
  ])('folds: %s', (_, url) => {
    expect(canonicalUrl(url)).toBe(page);
  });

  test.each([
    ['another path case', 'https://www.example.org/2025/11/Fuel-convoy'],
    ['another host', 'https://example.org/2025/11/fuel-convoy'],
    ['another scheme', 'http://www.example.org/2025/11/fuel-convoy'],
    ['another port', 'https://www.example.org:8443/2025/11/fuel-convoy'],
    ['a parameter that chooses', `${page}?id=7`],
    ['a referrer that is no feed', `${page}?source=archive`],
    ['a word that ends in amp', 'https://www.example.org/2025/11/fuel-convoy-camp'],
  ])('keeps apart: %s', (_, url) => {
    expect(canonicalUrl(url)).not.toBe(page);
  });

  test.each([
    ['parameters are sorted', 'https://a.example/?b=2&a=1', 'https://a.example/?a=1&b=2'],
    ['parameters keep their escapes', 'https://a.example/s?q=a%26b', 'https://a.example/s?q=a%26b'],
    ['escapes are capitals', 'https://a.example/caf%c3%a9', 'https://a.example/caf%C3%A9'],
    ['a section named amp stays', 'https://a.example/amp', 'https://a.example/amp'],
    ['a stray percent sign', 'https://a.example/100%?x=%zz', 'https://a.example/100%25?x=%25zz'],
    ['the front page', 'https://a.example', 'https://a.example/'],
    ['the front page by its file', 'https://a.example/INDEX.PHP', 'https://a.example/'],
    ['a page named amp.html under the host', 'https://a.example/amp.html', 'https://a.example/amp.html'],
    ['a host written absolutely', 'https://a.example.:8443/x', 'https://a.example:8443/x'],
    ['an ending before another', 'https://a.example/x.amp.html', 'https://a.example/x.html'],
    ['a session within the path', 'https://a.example/x;JSESSIONID=1/y', 'https://a.example/x/y'],
    ['another kind of output', 'https://a.example/x?outputType=html', 'https://a.example/x?outputType=html'],
    ['amp for a value', 'https://a.example/x?kind=amp', 'https://a.example/x?kind=amp'],
    ['a percent sign before one digit', 'https://a.example/x?a=%4z', 'https://a.example/x?a=%254z'],
    ['a name that ends in amp', 'https://a.example/x?stamp=1', 'https://a.example/x?stamp=1'],
    ['other names for an output', 'https://a.example/x?outputTypes=amp', 'https://a.example/x?outputTypes=amp'],
    ['an output of another name', 'https://a.example/x?myOutputType=amp', 'https://a.example/x?myOutputType=amp'],
    [
      'an output that begins like amp',
      'https://a.example/x?outputType=ampere',
      'https://a.example/x?outputType=ampere',
    ],
    ['an output that ends in amp', 'https://a.example/x?outputType=stamp', 'https://a.example/x?outputType=stamp'],
    ['names that begin like amp', 'https://a.example/x?ampere=1', 'https://a.example/x?ampere=1'],
    ['a parameter without a value', 'https://a.example/x?b&a&&', 'https://a.example/x?a&b'],
    ['a tracking name that is escaped', 'https://a.example/x?utm%5Fsource=1', 'https://a.example/x'],
    ['a cache of a front page', 'https://a-example.cdn.ampproject.org/c/s/a.example?b=1', 'https://a.example/?b=1'],
    ['a viewer abroad', 'https://google.co.uk/amp/s/a.example/x', 'https://a.example/x'],
    ['a cached image', 'https://x.cdn.ampproject.org/i/a.example/x', 'https://x.cdn.ampproject.org/i/a.example/x'],
    ['a page of Google', 'https://www.google.com/s/a.example/x', 'https://www.google.com/s/a.example/x'],
    [
      'a host that begins like Google',
      'https://google.a1.example/amp/s/b.example',
      'https://google.a1.example/amp/s/b.example',
    ],
    ['a viewer of another', 'https://notgoogle.com/amp/s/a.example', 'https://notgoogle.com/amp/s/a.example'],
  ])('%s', (_, url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  test.each([
    '',
    'no address',
    '/relative',
    'mailto:a@b.example',
    'ftp://a.example/x',
    'javascript:alert(1)',
    'http://',
  ])('is null for %j', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });

  test('is null for an address that no server takes', () => {
    const longest = `https://a.example/${'a'.repeat(8_192 - 'https://a.example/'.length)}`;
    expect(canonicalUrl(longest)).toBe(longest);
    expect(canonicalUrl(`${longest}a`)).toBeNull();
  });

  test('changes nothing when applied twice', () => {
    const piece = fc.constantFrom(
      '/',
      'amp',
      '.amp',
      '.html',
      'index.html',
      '%',
      '%2',
      '41',
      '?',
      '&',
      '=',
      'a',
      'utm_x=1',
      ';jsessionid=1',
      '#',
      '%26',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = canonicalUrl(`https://a.example/${pieces.join('')}`);
        expect(once).not.toBeNull();
        expect(canonicalUrl(once ?? '')).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (text) => {
        const url = canonicalUrl(text);
        expect(url === null || url.startsWith('http')).toBe(true);
      }),
    );
  });
});

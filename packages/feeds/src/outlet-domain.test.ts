import { describe, expect, test } from 'vitest';
import { outletDomain } from './outlet-domain.ts';

describe('outletDomain', () => {
  test.each([
    ['https://www.daily.example/a', 'daily.example'],
    ['http://feeds.daily.co.uk/rss', 'daily.co.uk'],
    ['https://DAILY.com:8443/', 'daily.com'],
    ['https://ann.github.io/blog', 'ann.github.io'],
    ['https://www.bücher.de/', 'xn--bcher-kva.de'],
    ['http://gazette.localhost:4000/feed', 'gazette.localhost'],
    ['http://www.gazette.localhost/feed', 'www.gazette.localhost'],
    ['http://localhost:4000/feed', 'localhost:4000'],
    ['http://127.0.0.1:8080/feed', '127.0.0.1:8080'],
    ['http://[::1]:8080/feed', '[::1]:8080'],
    ['http://intranet/feed', 'intranet'],
  ])('%s is %s', (url, domain) => {
    expect(outletDomain(url)).toBe(domain);
  });

  test.each(['', 'daily.example', 'mailto:desk@daily.example'])('refuses %j', (url) => {
    expect(() => outletDomain(url)).toThrow(expect.objectContaining({ code: 'http-bad-url' }));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';
import { codeOf, firstEntry, parse, rss, url } from './testing/made-feed.ts';

describe('hostile documents', () => {
  test('refuses more than 10 MB, and only then', async () => {
    const most = new Uint8Array(10 * 1024 * 1024);
    expect(await codeOf(parseFeed(most, { url }))).toBe('feed-not-a-feed');
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(await codeOf(parseFeed(bytes, { url }))).toBe('feed-too-large');
  });

  test('reads only the first 5,000 entries', async () => {
    const feed = await parse(rss('<item><title>A</title></item>'.repeat(6_000)));
    expect(feed.entries).toHaveLength(5_000);
    expect(feed.warnings).toContain('only the first 5000 entries were read');
  });

  const many = 300_000;
  // These tests only check that parsing ends, and take seconds: too long for each mutant.
  test.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each([
    ['entries that never end', rss('<item>'.repeat(many))],
    ['titles that never end', rss('<title>'.repeat(many))],
    ['tags in tags', rss(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)],
    ['brackets', `<rss>${'<'.repeat(many)}`],
    ['brackets in CDATA', rss(`<item><description><![CDATA[${'<b '.repeat(many)}]]></description></item>`)],
    ['sections that never end', rss('<![CDATA['.repeat(many))],
    ['comments that never end', rss('<!--'.repeat(many))],
    ['ampersands', rss(`<item><title>${'&'.repeat(many)}</title></item>`)],
    ['spaces', rss(`<item><title><![CDATA[${'<b> </b>'.repeat(many)}]]></title></item>`)],
    ['attributes', rss(`<item ${Array.from({ length: 20_000 }, (_, n) => `a${n}="x"`).join(' ')}></item>`)],
    ['JSON arrays', `{"title":"x","items":${'['.repeat(many)}`],
  ])('answers a document of many %s', async (_, document) => {
    expect(['none', 'feed-not-a-feed']).toContain(await codeOf(parse(document)));
  });

  test('answers any text with a feed or a typed error', async () => {
    const pieces = [
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '&',
      '<',
    ];
    const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())).map((parts) => `<rss>${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(soup, async (text) => ['none', 'feed-not-a-feed'].includes(await codeOf(parse(text)))),
    );
  });
});

describe('a value that is too long', () => {
  test('is cut: titles, names, languages', async () => {
    const long = 'word '.repeat(200_000);
    const feed = await parse(
      `<rss version="2.0"><channel><title>${long}</title><language>${long}</language>
      <item><title>${long}</title><author>${long}</author><link>https://daily.example/a</link></item></channel></rss>`,
    );
    expect(feed.title?.length).toBe(1_000);
    expect(feed.language?.length).toBe(100);
    expect(feed.entries[0]?.title?.length).toBe(1_000);
    expect(feed.entries[0]?.author?.length).toBe(1_000);
  });

  test('gives a warning: the address of an entry', async () => {
    const { warnings } = await parse(
      rss(`<item><title>A</title><link>https://${'abcdefghi.'.repeat(500)}example/a</link></item>
        <item><title>B</title><link>https://daily.example/b</link></item>`),
    );
    expect(warnings.join('; ')).toContain('1 of 2 entries have an address that is not taken: the host name has');
  });

  test('is left out: the address of an image', async () => {
    const image = `https://daily.example/${'x'.repeat(10_000)}.jpg`;
    const entry = await firstEntry(
      rss(
        `<item><title>A</title><enclosure type="image/jpeg" url="${image}"/><enclosure type="image/jpeg" url="/b.jpg"/></item>`,
      ),
    );
    expect(entry.image).toBe('https://daily.example/b.jpg');
  });
});

test.each(['"constructor": 1', '"constructor": {"a": 1}', '"__proto__": 1', '"__proto__": {"items": []}'])(
  'a JSON Feed may have %s, at the top and in its items',
  async (trap) => {
    const { entries, title } = await parse(
      `{${trap}, "title": "Daily", "items": [{"id": "a", "title": "A", ${trap}}, {"id": "b", "title": "B"}]}`,
    );
    expect({ title, entries: entries.map((entry) => entry.title) }).toEqual({ title: 'Daily', entries: ['A', 'B'] });
  },
);

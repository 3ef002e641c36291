import { describe, expect, test } from 'vitest';
import type { Feed } from './feed.ts';
import { atom, codeOf, firstEntry, parse, rss } from './testing/made-feed.ts';

describe('formats', () => {
  const expected = {
    id: 'a-1',
    title: 'Dam opens',
    url: 'https://daily.example/dam',
    publishedAt: '2026-03-01T10:00:00.000Z',
    author: 'Ann Lee',
    summary: 'The dam is open.',
  };
  const documents: [Feed['format'], string][] = [
    [
      'rss',
      rss(
        `<item><guid isPermaLink="false">a-1</guid><title>Dam opens</title><link>https://daily.example/dam</link>
        <pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><author>desk@daily.example (Ann Lee)</author>
        <description>&lt;p&gt;The dam is open.&lt;/p&gt;</description></item>`,
      ),
    ],
    [
      'atom',
      atom(
        `<entry><id>a-1</id><title>Dam opens</title><link rel="self" href="https://daily.example/api/1"/>
        <link href="https://daily.example/dam"/><published>2026-03-01T10:00:00Z</published>
        <author><name>Ann Lee</name></author><summary>The dam is open.</summary></entry>`,
      ),
    ],
    [
      'rdf',
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title></channel>
        <item rdf:about="a-1"><title>Dam opens</title><link>https://daily.example/dam</link>
        <dc:date>2026-03-01T10:00:00Z</dc:date><dc:creator>Ann Lee</dc:creator>
        <description>The dam is open.</description></item></rdf:RDF>`,
    ],
    [
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Daily',
        items: [
          {
            id: 'a-1',
            title: 'Dam opens',
            url: 'https://daily.example/dam',
            date_published: '2026-03-01T10:00:00Z',
            authors: [{ name: 'Ann Lee' }],
            summary: 'The dam is open.',
          },
        ],
      }),
    ],
  ];
  test.each(documents)('%s gives the same entry', async (format, document) => {
    const feed = await parse(document);
    expect(feed).toMatchObject({ format, title: 'Daily', warnings: [] });
    expect(feed.entries).toEqual([expect.objectContaining(expected)]);
  });

  test('reads names under any prefix and in any case', async () => {
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Dam</a:title>
      <a:link href="/dam"/></a:entry></a:feed>`;
    expect(await firstEntry(prefixed)).toMatchObject({ title: 'Dam', url: 'https://daily.example/dam' });
    const upper =
      '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>Dam</TITLE><PUBDATE>2026-03-01</PUBDATE></ITEM></CHANNEL></RSS>';
    expect(await firstEntry(upper)).toMatchObject({ title: 'Dam', publishedAt: '2026-03-01T00:00:00.000Z' });
    const dublin =
      '<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item><d:creator>Ann</d:creator></item></channel></rss>';
    expect(await firstEntry(dublin)).toMatchObject({ author: 'Ann' });
  });
});

describe('fields', () => {
  test('takes the id, else the url, else a hash that stays the same', async () => {
    expect(await firstEntry(rss('<item><link>https://daily.example/a</link></item>'))).toMatchObject({
      id: 'https://daily.example/a',
    });
    const untitled = rss('<item><title>A</title><pubDate>2026-03-01</pubDate></item>');
    const { id } = await firstEntry(untitled);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect((await firstEntry(untitled)).id).toBe(id);
    expect((await firstEntry(untitled.replace('>A<', '>B<'))).id).not.toBe(id);
  });

  test.each([
    ['<guid>https://daily.example/a</guid>', 'https://daily.example/a'],
    ['<guid isPermaLink="false">https://daily.example/a</guid><link>b</link>', 'https://daily.example/feeds/b'],
    ['<link>javascript:alert(1)</link>', null],
    ['<link>ftp://daily.example/a</link>', null],
    ['<link>https://daily.example/\n    a</link>', 'https://daily.example/a'],
    ['<link>https://daily.example/A%20b?x=1&amp;y=2</link>', 'https://daily.example/A%20b?x=1&y=2'],
    ['<a:link xmlns:a="x" rel="self" href="https://daily.example/self"/><link>/a</link>', 'https://daily.example/a'],
  ])('reads the address of %s', async (item, expected) => {
    expect((await firstEntry(rss(`<item>${item}</item>`))).url).toBe(expected);
  });

  test('resolves relative addresses against the nearest xml:base', async () => {
    const feed = atom(
      '<entry xml:base="deep/"><link href="a"/></entry><entry><link href="b"/></entry>',
      ' xml:base="/base/"',
    );
    expect((await parse(feed)).entries.map((entry) => entry.url)).toEqual([
      'https://daily.example/base/deep/a',
      'https://daily.example/base/b',
    ]);
  });

  test.each([
    ['Fish &amp;amp; chips', 'Fish & chips'],
    ['<![CDATA[A <b>bold</b> step]]>', 'A bold step'],
    ['A <b>bold</b> step', 'A bold step'],
    ['How &lt;canvas&gt; works', 'How <canvas> works'],
    ['  two\n lines ', 'two lines'],
    ['3 &lt; 4', '3 < 4'],
    ['1e3', '1e3'],
  ])('reads the title %s', async (title, expected) => {
    expect((await firstEntry(rss(`<item><title>${title}</title></item>`))).title).toBe(expected);
  });

  test('keeps the paragraphs of the full text, in order, from escaped, CDATA and inline markup', async () => {
    const html = '<p>One <em>and</em> a half.</p><p>Two.</p>';
    const escaped = html.replaceAll('<', '&lt;');
    const inline = `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`;
    for (const content of [
      `<content type="html">${escaped}</content>`,
      `<content type="html"><![CDATA[${html}]]></content>`,
      `<content type="xhtml">${inline}</content>`,
    ]) {
      expect((await firstEntry(atom(`<entry>${content}</entry>`))).content).toBe('One and a half.\n\nTwo.');
    }
  });

  test('uses the time of the update if there is no other, and invents none', async () => {
    const updated = await firstEntry(atom('<entry><updated>2026-03-01T10:00:00+02:00</updated></entry>'));
    expect(updated).toMatchObject({ publishedAt: '2026-03-01T08:00:00.000Z', updatedAt: '2026-03-01T08:00:00.000Z' });
    const feed = await parse(rss('<item><pubDate>{{ date }}</pubDate></item>'));
    expect(feed.entries[0]?.publishedAt).toBeNull();
    expect(feed.warnings).toEqual(['1 of 1 entries have no date that can be read']);
  });

  test('finds an image among media, enclosures and the text', async () => {
    const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
    const image = async (item: string) =>
      (await firstEntry(rss(`<item>${item}</item>`, `<rss version="2.0" ${media}>`))).image;
    expect(await image('<media:group><media:content medium="image" url="/a.jpg"/></media:group>')).toBe(
      'https://daily.example/a.jpg',
    );
    expect(await image('<enclosure type="image/png" url="https://img.example/b.png"/>')).toBe(
      'https://img.example/b.png',
    );
    expect(await image('<enclosure type="audio/mpeg" url="/c.mp3"/>')).toBeNull();
    expect(await image('<description>&lt;img src="/d.jpg"&gt;</description>')).toBe('https://daily.example/d.jpg');
  });

  test.each([
    ['<ttl>90</ttl>', 90],
    ['<ttl>soon</ttl>', null],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<sy:updatePeriod>hourly</sy:updatePeriod>', 60],
    ['<ttl>0</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<ttl>Infinity</ttl>', null],
    ['<ttl>0</ttl><sy:updatePeriod> Weekly </sy:updatePeriod>', 7 * 24 * 60],
    ['<sy:updatePeriod>monthly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', 30 * 24 * 60],
    ['<sy:updatePeriod>yearly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>', 365 * 24 * 60],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>Infinity</sy:updateFrequency>', 24 * 60],
    ['<sy:updatePeriod>now and then</sy:updatePeriod>', null],
    ['', null],
  ])('reads the hint %s', async (hint, expected) => {
    expect((await parse(rss(hint))).hints.ttlMinutes).toBe(expected);
  });
});

describe('broken documents', () => {
  const item = '<item><title>A</title></item>';
  test.each([
    ['a bare ampersand', rss('<item><title>A</title><description>Q&A, R&amp;D &nbsp;</description></item>')],
    ['control characters', rss(`<item><title>A\u0000\u0008</title></item>`)],
    ['no version', rss(item, '<rss>')],
    ['junk before and after', `\n<br />Warning: x in y\n${rss(item)}<script>track()</script>`],
    ['an unclosed tag in the channel', rss(`<category text="x"><category text="y"/>${item}`)],
    ['unclosed HTML', rss('<item><title>A<br></title><description>One<br>two</description></item>')],
    ['a cut in the middle of an entry', `${rss(item).replace('</channel></rss>', '')}<item><title>B</ti`],
    ['a cut end tag', rss(item).slice(0, -1)],
    ['entries outside the channel', `<rss version="2.0"><channel><title>Daily</title></channel>${item}</rss>`],
    [
      'tags named like properties',
      rss(`<item><__proto__>x</__proto__><constructor>y</constructor><title>A</title></item>`),
    ],
    ['a document type', `<!DOCTYPE rss [<!ENTITY x "y"><!ENTITY z SYSTEM "file:///etc/passwd">]>${rss(item)}`],
  ])('reads the entry in spite of %s', async (_, document) => {
    const feed = await parse(document);
    expect(feed.entries.map((entry) => entry.title)).toEqual(['A']);
  });

  test('warns when another parser or a repair was needed', async () => {
    const feed = await parse(rss('<item><title>Q&A</title></item>'));
    expect(feed.warnings[0]).toMatch(/^read by rss-parser with entities repaired: /);
  });

  test('expands no entity that the document declares', async () => {
    const document = `<!DOCTYPE rss [<!ENTITY bomb "boom">]>${rss('<item><title>&bomb;</title></item>')}`;
    expect((await firstEntry(document)).title).toBe('&bomb;');
  });

  test.each([
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html><body><rss></rss></body></html>'],
    ['plain text', 'not found'],
    ['other XML', '<urlset><url/></urlset>'],
    ['other JSON', '{"error": "not found"}'],
    ['broken JSON', '{"title": '],
    ['an RSS without a channel', '<rss version="2.0"></rss>'],
  ])('refuses %s', async (_, document) => {
    expect(await codeOf(parse(document))).toBe('feed-not-a-feed');
  });

  test('reads documents independently: a failed one does not affect the next', async () => {
    const broken = parse('<rss version="2.0"><channel><item>').catch(() => null);
    const [, feed] = await Promise.all([broken, parse(rss(item))]);
    expect(feed.entries).toHaveLength(1);
  });
});

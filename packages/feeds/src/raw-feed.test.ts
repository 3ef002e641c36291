import { describe, expect, test } from 'vitest';
import { findFeedDocument } from './feed-document.ts';
import { readWithFeedsmith } from './feedsmith-reader.ts';
import type { RawFeed } from './raw-feed.ts';
import { readWithRssParser } from './rss-parser-reader.ts';

const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"`;

/** Feeds of one entry, with further markup beside it. */
const frames = {
  rss: (entry: string, beside: string) =>
    `<rss version="2.0" ${NAMESPACES} xml:base="/base/"><channel><title>Daily</title>${beside}${entry}</channel></rss>`,
  atom: (entry: string, beside: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>Daily</title>${beside}${entry}</feed>`,
  rdf: (entry: string, beside: string) =>
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      ${NAMESPACES}><channel><title>Daily</title>${beside}</channel>${entry}</rdf:RDF>`,
};
type Format = keyof typeof frames;

/** The results of both readers for a feed. */
async function readings(format: Format, entry: string, beside = ''): Promise<RawFeed[]> {
  const document = findFeedDocument(frames[format](entry, beside), 'a feed');
  if (document === null) throw new Error('no feed');
  return [await readWithRssParser(document), readWithFeedsmith(document)];
}

const page = (href: string) => ({ href, rel: 'alternate', type: '' });

describe('both readers find of a feed', () => {
  test.each<[Format, string, Partial<RawFeed>]>([
    ['rss', '<link>/a</link>', { format: 'rss', title: 'Daily', base: '/base/', links: [page('/a')] }],
    ['rss', '<language>en-GB</language><dc:language>fr</dc:language>', { language: 'en-GB' }],
    ['rss', '<dc:language>fr</dc:language>', { language: 'fr' }],
    ['rss', '<ttl>60</ttl>', { ttl: '60' }],
    ['rss', '<sy:updatePeriod>daily</sy:updatePeriod>', { updatePeriod: 'daily' }],
    ['rss', '<sy:updateFrequency>2</sy:updateFrequency>', { updateFrequency: '2' }],
    [
      'rss',
      '<atom:link rel="SELF" type="Text/XML" href="/self"/>',
      { links: [{ href: '/self', rel: 'self', type: 'text/xml' }] },
    ],
    [
      'atom',
      '<link href="/a"/><link rel="self" href="/self"/>',
      { format: 'atom', title: 'Daily', links: [page('/a'), { href: '/self', rel: 'self', type: '' }] },
    ],
    ['atom', '<sy:updatePeriod>daily</sy:updatePeriod>', { updatePeriod: 'daily' }],
    ['rdf', '<link>/a</link><dc:language>fr</dc:language>', { format: 'rdf', links: [page('/a')], language: 'fr' }],
  ])('%s: %s', async (format, beside, expected) => {
    const entry = format === 'atom' ? '<entry><id>a</id></entry>' : '<item><title>A</title></item>';
    for (const raw of await readings(format, entry, beside)) expect(raw).toMatchObject(expected);
  });
});

describe('both readers find of an entry', () => {
  test.each<[Format, string, Partial<RawFeed['entries'][number]>]>([
    ['rss', '<guid>a</guid>', { id: 'a', idIsLink: true }],
    ['rss', '<guid isPermaLink="false">a</guid>', { id: 'a', idIsLink: false }],
    [
      'rss',
      '<title>A</title>',
      { title: 'A', idIsLink: false, links: [], images: [], authors: [], published: [], updated: [] },
    ],
    ['rss', '<dc:title>A</dc:title>', { title: 'A' }],
    ['rss', '<dc:title>B</dc:title><title>A</title>', { title: 'A' }],
    [
      'rss',
      '<link>/a</link><atom:link rel="self" href="/b"/>',
      { links: [page('/a'), { href: '/b', rel: 'self', type: '' }] },
    ],
    [
      'rss',
      '<dc:date>b</dc:date><pubDate>a</pubDate><dcterms:issued>c</dcterms:issued>',
      { published: expect.arrayContaining(['a', 'b', 'c']) },
    ],
    ['rss', '<dc:date>b</dc:date><pubDate>a</pubDate>', { published: ['a', 'b'] }],
    ['rss', '<dcterms:created>a</dcterms:created>', { published: ['a'] }],
    ['rss', '<dcterms:modified>b</dcterms:modified><atom:updated>a</atom:updated>', { updated: ['a', 'b'] }],
    ['rss', '<author>Ann</author><dc:creator>Bo</dc:creator><dc:creator>Cy</dc:creator>', { authors: ['Bo', 'Cy'] }],
    ['rss', '<author>Ann</author>', { authors: ['Ann'] }],
    [
      'rss',
      '<description>short</description><content:encoded>long</content:encoded>',
      { summary: 'short', content: 'long' },
    ],
    [
      'rss',
      '<enclosure type="image/png" url="/a.png"/><enclosure type="audio/mpeg" url="/b"/>',
      { images: ['/a.png'] },
    ],
    ['rss', '<enclosure type="image/png" url="/a.png"/><enclosure type="image/png"/>', { images: ['/a.png'] }],
    [
      'rss',
      '<media:content medium="image" url="/a"><media:thumbnail url="/c"/></media:content><media:content type="image/png" url="/b"/>',
      { images: ['/a', '/b', '/c'] },
    ],
    ['rss', '<media:content medium="video" type="video/mp4" url="/a"/><media:content url="/b"/>', { images: [] }],
    [
      'rss',
      '<media:group><media:content medium="image" url="/a"/><media:thumbnail url="/b"/></media:group>',
      { images: ['/a', '/b'] },
    ],
    ['rss', '<media:thumbnail url="/a"/>', { images: ['/a'] }],
    ['atom', '<id>a</id><title>A</title>', { id: 'a', title: 'A', updated: [], published: [], images: [] }],
    ['atom', '<id>a</id><published>a</published>', { published: ['a'] }],
    ['atom', '<id>a</id><dcterms:issued>a</dcterms:issued>', { published: ['a'] }],
    ['atom', '<id>a</id><dc:date>a</dc:date>', { published: ['a'] }],
    ['atom', '<id>a</id><updated>a</updated><dcterms:modified>b</dcterms:modified>', { updated: ['a', 'b'] }],
    [
      'atom',
      '<id>a</id><author><name>Ann</name><email>a@daily.example</email></author><author><email>b@daily.example</email></author>',
      { authors: ['Ann', 'b@daily.example'] },
    ],
    ['atom', '<id>a</id><dc:creator>Bo</dc:creator>', { authors: ['Bo'] }],
    ['atom', '<id>a</id>', { authors: ['All'] }],
    ['atom', '<id>a</id><media:thumbnail url="/a"/>', { images: ['/a'] }],
    ['atom', '<id>a</id><summary>short</summary><content>long</content>', { summary: 'short', content: 'long' }],
    ['rdf', '<title>A</title>', { id: 'a', idIsLink: false, title: 'A' }],
    ['rdf', '<dc:date>a</dc:date><dc:creator>Bo</dc:creator>', { published: ['a'], authors: ['Bo'] }],
  ])('%s: %s', async (format, fields, expected) => {
    const name = format === 'atom' ? 'entry' : 'item';
    const beside = format === 'atom' ? '<author><name>All</name></author>' : '';
    const about = format === 'rdf' ? ' rdf:about="a"' : ' xml:base="/deep/"';
    for (const { entries } of await readings(format, `<${name}${about}>${fields}</${name}>`, beside)) {
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject(format === 'rdf' ? expected : { base: '/deep/', ...expected });
    }
  });
});

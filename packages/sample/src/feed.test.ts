import { expect, test } from 'vitest';
import { feedText } from './feed.ts';
import type { Site } from './site.ts';
import { parseXml, textsOf } from './testing/dom.ts';
import { anchor, sites, siteWith } from './testing/sample-sites.ts';

const ofFormat = (format: string) => sites.filter(({ outlet }) => outlet.feed.format === format);
const titles = (site: Site) => site.articles.map(({ title }) => title);
const times = (site: Site) => site.articles.map(({ publishedAt }) => publishedAt.getTime());
const instants = (dates: string[]) => dates.map((date) => Date.parse(date));

test.each(ofFormat('rss'))('$outlet.id has an RSS feed, newest first', (site) => {
  const feed = parseXml(feedText(site));
  const items = [...feed.querySelectorAll('item')];
  expect(feed.querySelector('channel > title')?.textContent).toBe(site.outlet.name);
  expect(items.flatMap((item) => textsOf(item, 'title'))).toEqual(titles(site));
  expect(items.flatMap((item) => textsOf(item, 'description'))).toEqual(site.articles.map(({ dek }) => dek));
  expect(instants(textsOf(feed, 'pubDate'))).toEqual(times(site));
  expect(textsOf(feed, 'lastBuildDate')).toEqual([site.articles[0]?.publishedAt.toUTCString()]);
  expect(textsOf(feed, 'creator')).toEqual(site.articles.flatMap(({ byline }) => byline ?? []));
  expect(new Set(textsOf(feed, 'guid')).size).toBe(site.articles.length);
});

test.each(ofFormat('atom'))('$outlet.id has an Atom feed, newest first', (site) => {
  const feed = parseXml(feedText(site));
  const entries = [...feed.querySelectorAll('entry')];
  expect(entries.flatMap((entry) => textsOf(entry, 'title'))).toEqual(titles(site));
  expect(instants(textsOf(feed, 'published'))).toEqual(times(site));
  expect(entries.map((entry) => entry.querySelector('link')?.getAttribute('href'))).toEqual(
    site.articles.map(({ url }) => url),
  );
  expect(new Set(textsOf(feed, 'id')).size).toBe(site.articles.length + 1);
});

test.each(ofFormat('rdf'))('$outlet.id has an RSS 1.0 feed, newest first', (site) => {
  const feed = parseXml(feedText(site));
  const items = [...feed.getElementsByTagNameNS('http://purl.org/rss/1.0/', 'item')];
  const listed = [...feed.getElementsByTagName('rdf:li')].map((item) => item.getAttribute('rdf:resource'));
  expect(items.flatMap((item) => textsOf(item, 'title'))).toEqual(titles(site));
  expect(instants(items.flatMap((item) => textsOf(item, 'date')))).toEqual(times(site));
  expect(listed).toEqual(items.map((item) => item.getAttribute('rdf:about')));
});

test.each(ofFormat('json'))('$outlet.id has a JSON Feed, newest first', (site) => {
  const feed = JSON.parse(feedText(site));
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: site.feedUrl });
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(titles(site));
  expect(instants(feed.items.map((item: { date_published: string }) => item.date_published))).toEqual(times(site));
});

test('some feeds have the full text, the others only the summary', () => {
  for (const site of sites) {
    const [newest] = site.articles;
    const holdsText = feedText(site).includes(newest?.paragraphs.at(-1)?.slice(0, 40) ?? '-');
    expect(holdsText, site.outlet.id).toBe(site.outlet.feed.content === 'full');
  }
});

test('links of some outlets are relative, and then the guid is not a permalink', () => {
  const site = siteWith(({ outlet }) => outlet.feed.links === 'relative');
  const feed = parseXml(feedText(site));
  expect([...feed.querySelectorAll('item > link')].map((link) => link.textContent)).toEqual(
    site.articles.map(({ path }) => path),
  );
  expect(feed.querySelector('guid')?.getAttribute('isPermaLink')).toBe('false');
});

test('the newest article is from shortly before the anchor, the oldest from four days before at most', () => {
  const all = sites.flatMap(times);
  expect(Math.max(...all)).toBeLessThanOrEqual(anchor.getTime());
  expect(Math.max(...all)).toBeGreaterThan(anchor.getTime() - 6 * 3_600_000);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(anchor.getTime() - 96 * 3_600_000);
});

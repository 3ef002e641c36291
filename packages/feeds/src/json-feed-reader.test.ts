import { expect, test } from 'vitest';
import { readJsonFeed } from './json-feed-reader.ts';

const page = (href: string) => ({ href, rel: 'alternate', type: '' });
const read = (feed: object, item: object) =>
  readJsonFeed(JSON.stringify({ title: 'Daily', items: [{ id: 'a', ...item }], ...feed }));

test.each([
  [{ home_page_url: '/a' }, { links: [page('/a')] }],
  [{ language: 'en' }, { language: 'en' }],
  [{ version: '1.0' }, { format: 'json', title: 'Daily', links: [] }],
])('the feed %j is %j', (feed, expected) => {
  expect(read(feed, {})).toMatchObject(expected);
});

test.each([
  [{ title: 'A' }, { id: 'a', title: 'A', links: [], published: [], updated: [], authors: ['All'], images: [] }],
  [{ external_url: '/b', url: '/a' }, { links: [page('/a'), page('/b')] }],
  [
    { date_published: 'a', date_modified: 'b' },
    { published: ['a'], updated: ['b'] },
  ],
  [{ authors: [{ name: 'Ann' }, { url: '/bo' }] }, { authors: ['Ann'] }],
  [
    { summary: 'short', content_text: 'long' },
    { summary: 'short', content: 'long' },
  ],
  [{ content_html: '<p>long</p>', content_text: 'long' }, { content: '<p>long</p>' }],
  [{ banner_image: '/b', image: '/a' }, { images: ['/a', '/b'] }],
])('the item %j is %j', (item, expected) => {
  expect(read({ authors: [{ name: 'All' }] }, item).entries).toMatchObject([expected]);
});

import { expect, test } from 'vitest';
import type { Entry } from './feed.ts';
import type { RawEntry } from './raw-feed.ts';
import { readEntry } from './read-entry.ts';

const EMPTY: RawEntry = { links: [], published: [], updated: [], authors: [], images: [] };
const link = (href: string) => ({ href, rel: 'alternate', type: '' });

test.each<[Partial<RawEntry>, Partial<Entry>]>([
  [{}, { title: null, url: null, publishedAt: null, updatedAt: null, author: null, summary: null, image: null }],
  [{ id: ' a ' }, { id: 'a', url: null }],
  [{ id: 'https://daily.example/a' }, { id: 'https://daily.example/a', url: 'https://daily.example/a' }],
  [{ id: '/a' }, { id: '/a', url: null }],
  [{ id: 'https://daily.example/a', links: [link('/b')] }, { url: 'https://daily.example/b' }],
  [{ id: 'https://daily.example/a', links: [link('mailto:b')] }, { url: null }],
  [{ id: 'https://daily.example/a', links: [link('mailto:b')], idIsLink: true }, { url: 'https://daily.example/a' }],
  [{ id: ' ', links: [link('b')], base: '/deep/' }, { id: 'https://daily.example/deep/b' }],
  [{ published: ['soon', '2026-03-01'], updated: ['2026-03-02'] }, { publishedAt: '2026-03-01T00:00:00.000Z' }],
  [{ published: ['soon'], updated: ['2026-03-02'] }, { publishedAt: '2026-03-02T00:00:00.000Z' }],
  [{ authors: ['ann@daily.example (Ann Lee)', 'Ann Lee', ' ', 'Bo'] }, { author: 'Ann Lee, Bo' }],
  [{ authors: ['see ann@daily.example (Ann Lee)'] }, { author: 'see ann@daily.example (Ann Lee)' }],
  [{ authors: ['ann@daily.example (Ann Lee) of Daily'] }, { author: 'ann@daily.example (Ann Lee) of Daily' }],
  [
    { summary: '<p>a</p>', content: '<p>b</p><p>c</p>' },
    { summary: 'a', content: 'b\n\nc' },
  ],
  [{ images: ['mailto:a', '/a.jpg', '/b.jpg'] }, { image: 'https://daily.example/a.jpg' }],
  [{ images: [], content: '<img alt="x" src = "/c.jpg">' }, { image: 'https://daily.example/c.jpg' }],
  [{ images: [], summary: "<img src='/s.jpg'>", content: '<p>' }, { image: null }],
  [{ images: [], summary: "<p><img src='/s.jpg'>" }, { image: 'https://daily.example/s.jpg' }],
  [{ images: ['/a.jpg'], content: '<img src="/c.jpg">' }, { image: 'https://daily.example/a.jpg' }],
])('%j is %j', (raw, entry) => {
  expect(readEntry({ ...EMPTY, ...raw }, ['https://daily.example/'])).toMatchObject(entry);
});

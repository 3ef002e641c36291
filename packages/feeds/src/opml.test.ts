import { describe, expect, test } from 'vitest';
import { parseOpml } from './opml.ts';

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

describe('parseOpml', () => {
  test('lists feeds with their folders, each address once', () => {
    const list = opml(`
      <outline text="News"><outline text="World">
        <outline type="rss" text="Daily &amp; Co" xmlUrl="https://daily.example/feed"/></outline>
        <outline title="Herald" text="x" xmlUrl="https://herald.example/rss"/></outline>
      <outline text="Again" xmlUrl="https://daily.example/feed"/>
      <outline xmlUrl="https://bare.example/feed"/>
      <outline text="A note"/><outline text="Bad" xmlUrl="javascript:alert(1)"/>`);
    expect(parseOpml(list)).toEqual([
      { title: 'Daily & Co', url: 'https://daily.example/feed', folder: ['News', 'World'] },
      { title: 'Herald', url: 'https://herald.example/rss', folder: ['News'] },
      { title: null, url: 'https://bare.example/feed', folder: [] },
    ]);
  });

  test('accepts a list without feeds', () => {
    expect(parseOpml(opml('<outline text="Empty folder"/>'))).toEqual([]);
  });

  test.each(['', 'text', '<html></html>', '<opml', '{"outlines": []}', `${'<outline>'.repeat(100_000)}`])(
    'refuses other documents (%#)',
    (text) => {
      expect(() => parseOpml(text)).toThrow(expect.objectContaining({ code: 'opml-unreadable' }));
    },
  );
});

import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES, measureDocument } from './document-size.ts';

describe('the entries of a document', () => {
  test.each([
    ['<rss><item>a</item><item >b</item></rss>', 2],
    ['<feed><a:entry\nx="y"/><ENTRY>b</ENTRY></feed>', 2],
    ['<rss><items><entrycount/><xitem>', 0],
    ['<item', 0],
    ['<rss><![CDATA[<item>]]><item>', 1],
    ['<rss><item><![CDATA[<item>', 1],
    ['item>', 0],
    ['', 0],
  ])('%s', (text, entries) => {
    expect(measureDocument(text, 'a feed')).toEqual({ entries, end: text.length });
  });

  test('of more than the most, the document ends before the first too many', () => {
    const most = '<item>'.repeat(MOST_ENTRIES);
    expect(measureDocument(most, 'a feed')).toEqual({ entries: MOST_ENTRIES, end: most.length });
    expect(measureDocument(`${most}\n<item></rss>`, 'a feed')).toEqual({ entries: MOST_ENTRIES, end: most.length + 1 });
  });
});

test('a document of more tags than a feed has is none', () => {
  const most = '<a>'.repeat(400_000);
  expect(measureDocument(most, 'a feed').entries).toBe(0);
  expect(() => measureDocument(`${most}<a>`, 'a feed')).toThrow(expect.objectContaining({ code: 'feed-not-a-feed' }));
  expect(measureDocument(`${most}<![CDATA[<a>]]>`, 'a feed').entries).toBe(0);
});

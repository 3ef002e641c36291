import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const item = '<item><title>A</title></item>';
const rss = (inside: string, after = '') =>
  `<rss version="2.0"><channel><title>Daily</title>${inside}</channel>${after}</rss>`;

describe('a document is read', () => {
  test.each<[string, string, (string | RegExp)[]]>([
    ['as it is', rss(item), []],
    ['as far as it goes', rss(item).replace('</channel></rss>', ''), ['the document is cut off']],
    [
      'with entities repaired',
      rss(`${item.replace('A', 'A&A')}\u0000`),
      [
        'control characters were removed',
        /^read by rss-parser with entities repaired: Invalid character in entity name Line: 0 Column: \d+ Char: <$/,
      ],
    ],
    [
      'by feedsmith, which finds entries beside the channel',
      rss('', item),
      ['read by feedsmith with entities repaired: rss-parser found fewer entries'],
    ],
    [
      'from the entries alone, which are in and beside the channel',
      rss(item, item),
      ['read by feedsmith from the entries alone: rss-parser found fewer entries'],
    ],
    ['by the first that finds as many as any', rss(`${item}<!-- <item> -->`), []],
  ])('%s', async (_, text, expected) => {
    const { raw, warnings } = await readDocument(text, 'a feed');
    expect(raw.title).toBe('Daily');
    expect(raw.entries).toHaveLength(text.split('</item>').length - 1);
    expect(warnings).toEqual(
      expected.map((warning) => (typeof warning === 'string' ? warning : expect.stringMatching(warning))),
    );
  });
});

test.each([
  ['', 'a feed is not a feed: it is empty'],
  ['{"error": 1}', 'a feed is not a feed: it is JSON, but not a JSON Feed'],
  ['not found', 'a feed is not a feed: it does not begin with <rss>, <feed> or <rdf:RDF>'],
  ['<feed><entry></entry></feed>', 'a feed is not a feed: it has no channel'],
  ['<rss></rss>', 'a feed is not a feed: Feed not recognized as RSS 1 or 2.'],
  [rss('<item><title>A</item>'), /^a feed is not a feed: Unexpected close tag Line: 0 Column: \d+ Char: >/],
])('%j is refused', async (text, message) => {
  const refusal = expect.objectContaining({ code: 'feed-not-a-feed', message: expect.stringMatching(message) });
  await expect(readDocument(text, 'a feed')).rejects.toEqual(refusal);
});

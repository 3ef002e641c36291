import { expect, test } from 'vitest';
import { entriesAlone } from './entries-alone.ts';
import { findFeedDocument } from './feed-document.ts';

test.each([
  [
    '<rss version="2.0"><channel><x><item>a</item><y><item id="1">b</item></channel></rss>',
    '<rss version="2.0"><channel><item>a</item><item id="1">b</item></channel></rss>',
  ],
  ['<feed xmlns="x"><title>t<entry>a</entry></feed>', '<feed xmlns="x"><entry>a</entry></feed>'],
  ['<rdf:RDF><channel><item>a</item></rdf:RDF>', '<rdf:RDF><channel/><item>a</item></rdf:RDF>'],
  ['<rss><items><item>a</item><item>b</rss>', '<rss><channel><item>a</item></channel></rss>'],
  ['<rss><title>t</rss>', '<rss><channel></channel></rss>'],
])('%s', (text, alone) => {
  const document = findFeedDocument(text, 'a feed');
  expect(document && entriesAlone(document).text).toBe(alone);
});

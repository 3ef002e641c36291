import { type AdversarialPage, linked, nested, OPENING, page, TITLE, WHOLE } from './page.ts';

/** JSON-LD. */
export const linkedData: AdversarialPage[] = [
  {
    name: 'JSON-LD of 8 MB',
    source: () => page({ head: linked(`{"@type":"NewsArticle","headline":"${TITLE}","x":"${'y'.repeat(8e6)}"}`) }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD of 40,000 nodes',
    source: () =>
      page({
        head: linked(`{"@graph":[${'{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"}},'.repeat(15_000)}{}]}`),
      }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD with 20,000 authors and keywords',
    source: () =>
      page({
        head: linked(
          JSON.stringify({
            '@type': 'NewsArticle',
            author: Array(20_000).fill({ name: 'A &amp; B' }),
            keywords: Array(20_000).fill('A &amp; B'),
          }),
        ),
      }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD in a circle',
    source: () =>
      page({
        head: linked(
          '{"@graph":[{"@type":"NewsArticle","@id":"#a","headline":"Dam","author":{"@id":"#b"},"image":{"@id":"#b"}},{"@id":"#b","@type":"Person","name":{"@id":"#b"},"author":{"@id":"#b"},"url":{"@id":"#a"}}]}',
        ),
      }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD with 100,000 levels',
    source: () => page({ head: linked(nested('{"@graph":[', ']}', 50_000, '{}')) }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD with 5,000 nested authors',
    source: () => page({ head: linked(`{"@type":"NewsArticle","author":${nested('{"author":', '}', 5_000)}}`) }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD that is broken',
    source: () => page({ head: linked(`{"@type":"NewsArticle",,"headline": "Dam\nopens", author: 'x'`) }),
    has: WHOLE,
  },
  {
    name: 'JSON-LD with values of every type',
    source: () =>
      page({
        head: linked(
          '{"@type":["NewsArticle",7,null],"headline":{"a":1},"author":[null,7,[[]]],"datePublished":[1e99,{}],"image":[[["x"]]],"keywords":{"x":1},"publisher":true,"articleBody":{"__proto__":{"x":1}},"isAccessibleForFree":[]}',
        ),
      }),
    has: WHOLE,
  },
  {
    name: 'data for scripts with 100,000 levels',
    source: () => page({ after: `<script type="application/json">${nested('[', ']', 1e5)}</script>` }),
    has: WHOLE,
  },
  {
    name: 'data for scripts with 100,000 texts',
    source: () =>
      page({ after: `<script type="application/json">${JSON.stringify(Array(9_000).fill(OPENING))}</script>` }),
    has: WHOLE,
  },
];

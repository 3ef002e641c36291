import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedArticle, readLinkedArticle } from './json-ld.ts';

const read = (...values: unknown[]) => readLinkedArticle(values.map((value) => JSON.stringify(value)));

describe('readLinkedArticle', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Dam opens',
    author: [{ name: 'Ann Lee' }, 'Bo Chen'],
    datePublished: '2026-03-01',
    image: ['https://img.example/a.jpg'],
    publisher: { '@type': 'Organization', name: 'Daily' },
    isAccessibleForFree: 'False',
  };
  const expected = {
    headline: 'Dam opens',
    authors: ['Ann Lee', 'Bo Chen'],
    datePublished: '2026-03-01',
    image: 'https://img.example/a.jpg',
    publisher: 'Daily',
    isAccessibleForFree: false,
  };

  it.each([
    ['alone', [article]],
    ['in a list', [[{ '@type': 'BreadcrumbList' }, article]]],
    ['in a graph', [{ '@graph': [{ '@type': 'WebSite', name: 'Daily' }, article] }]],
    ['as the main entity', [{ '@type': 'WebPage', name: 'x', mainEntity: article }]],
    ['with several types', [{ ...article, '@type': ['Thing', 'ReportageNewsArticle'] }]],
    ['after one without a date', [{ '@type': 'NewsArticle', headline: 'Teaser' }, article]],
  ])('finds the article %s', (_, values) => {
    expect(read(...values)).toMatchObject(expected);
  });

  it('does not take the article for its own image or author, which have no id either', () => {
    const image = { '@type': 'ImageObject', contentUrl: 'https://img.example/a.jpg' };
    const found = read({ ...article, name: 'Dam opens', author: { '@type': 'Person' }, image, thumbnailUrl: '/b.jpg' });
    expect(found).toMatchObject({ image: 'https://img.example/a.jpg', authors: [] });
  });

  it('follows references to other nodes', () => {
    const graph = [
      { '@type': 'Article', headline: 'A', author: { '@id': '#ann' }, image: { '@id': '#img' } },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      { '@type': 'ImageObject', '@id': '#img', url: 'https://img.example/a.jpg' },
    ];
    expect(read({ '@graph': graph })).toMatchObject({ authors: ['Ann Lee'], image: 'https://img.example/a.jpg' });
  });

  it('leaves a value that says more than a reference as it is', () => {
    const image = { '@id': '#img', url: 'https://img.example/b.jpg' };
    const graph = [
      { '@type': 'Article', author: { '@id': '#ann', name: 'Ann Lee' }, image },
      { '@type': 'Person', '@id': '#ann', name: 'Another' },
      { '@type': 'ImageObject', '@id': '#img', url: 'https://img.example/a.jpg' },
    ];
    expect(read({ '@graph': graph })).toMatchObject({ authors: ['Ann Lee'], image: 'https://img.example/b.jpg' });
  });

  it.each<[keyof LinkedArticle, object, unknown]>([
    ['headline', { headline: 'A', name: 'B' }, 'A'],
    ['headline', { headline: ' ', name: ' B ' }, 'B'],
    ['headline', { headline: { '@value': 'A', '@language': 'en' } }, 'A'],
    ['headline', { headline: 7 }, null],
    ['authors', { author: 'A', creator: 'B' }, ['A']],
    ['authors', { creator: { name: ['B', 'C'] } }, ['B']],
    ['authors', { author: [{}, null, 'A'] }, ['A']],
    ['datePublished', { datePublished: 'a', dateCreated: 'b' }, 'a'],
    ['datePublished', { dateCreated: 'b', uploadDate: 'c' }, 'b'],
    ['datePublished', { uploadDate: 'c' }, 'c'],
    ['image', { image: { '@id': '#img', contentUrl: 'a' }, thumbnailUrl: 'b' }, 'a'],
    ['image', { image: { contentUrl: 'a', url: 'b' } }, 'b'],
    ['image', { thumbnailUrl: ['b'] }, 'b'],
    ['section', { articleSection: ['A', 'B'] }, 'A'],
    ['description', { description: 'A' }, 'A'],
    ['articleBody', { articleBody: 'A' }, 'A'],
    ['isAccessibleForFree', { isAccessibleForFree: true }, true],
    ['isAccessibleForFree', { isAccessibleForFree: ['True'] }, true],
    ['isAccessibleForFree', { isAccessibleForFree: false }, false],
    ['isAccessibleForFree', { isAccessibleForFree: 'partly' }, null],
    ['isAccessibleForFree', {}, null],
  ])('reads %s of %j', (field, values, expected) => {
    expect(read({ '@type': 'Article', ...values })?.[field]).toEqual(expected);
  });

  it.each([
    ['a page where there is no article', [{ '@type': 'WebPage', name: 'A' }], 'A'],
    [
      'an article before a page',
      [
        { '@type': 'WebPage', name: 'A' },
        { '@type': 'Report', name: 'B' },
      ],
      'B',
    ],
    [
      'the first of two without a date',
      [
        { '@type': 'Article', name: 'A' },
        { '@type': 'Article', name: 'B' },
      ],
      'A',
    ],
    ['no article of a list of others', [{ '@type': 'ItemList', itemListElement: [article] }], undefined],
    ['an article five containers deep', [nested(5)], 'Dam opens'],
    ['none that is deeper', [nested(6)], undefined],
  ])('takes %s', (_, values, headline) => {
    expect(read(...values)?.headline).toBe(headline);
  });

  function nested(depth: number): object {
    return depth === 0 ? article : { mainEntity: nested(depth - 1) };
  }

  it.each([
    '<!-- {"@type": "Article", "headline": "Dam\nopens",} -->',
    ' <!-- {"@type": "Article", "headline": "Dam opens"} --> ',
    '//<![CDATA[\n{"@type": "Article", "headline": "Dam opens"}\n//]]>',
    '<![CDATA[{"@type": "Article", "headline": "Dam opens"}]]>',
    '{"@type": "Article", "headline": "Dam opens"};',
    '{"@type": ["Article", ], "headline": "Dam\t\r\nopens" , }',
  ])('reads what is nearly JSON: %j', (text) => {
    expect(readLinkedArticle([text])?.headline).toBe('Dam opens');
  });

  it('leaves JSON that is well-formed as it is', () => {
    expect(readLinkedArticle(['{"@type": "Article", "headline": "a,]"}'])?.headline).toBe('a,]');
  });

  it('gives null without an article', () => {
    expect(readLinkedArticle(['', 'x', 'null', '[]', '{"@type": "Product"}', '['.repeat(100_000)])).toBeNull();
  });

  it('answers any JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('author', 'image', 'headline', '@graph', 'publisher'),
        (value, key) => {
          expect(read({ '@type': 'Article', datePublished: 'x', [key]: value })?.datePublished).toBe('x');
        },
      ),
    );
  });
});

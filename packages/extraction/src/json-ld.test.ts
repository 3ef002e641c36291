import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
    authors: [
      { name: 'Ann Lee', isOrganization: false },
      { name: 'Bo Chen', isOrganization: false },
    ],
    datePublished: '2026-03-01',
    image: { url: 'https://img.example/a.jpg' },
    isAccessibleForFree: false,
  };

  const ann = { name: 'Ann Lee', isOrganization: false };

  test.each([
    ['alone', [article]],
    ['in a list', [[{ '@type': 'BreadcrumbList' }, article]]],
    ['in a graph', [{ '@graph': [{ '@type': 'WebSite', name: 'Daily' }, article] }]],
    ['as the main entity', [{ '@type': 'WebPage', name: 'x', mainEntity: article }]],
    ['with several types', [{ ...article, '@type': ['Thing', 'ReportageNewsArticle'] }]],
    ['after one without a date', [{ '@type': 'NewsArticle', headline: 'Teaser' }, article]],
  ])('finds the article %s', (_, values) => {
    const found = read(...values);
    expect(found).toMatchObject(expected);
    expect(found?.lineOf('publisher')).toBe('Daily');
  });

  test('does not take the article for its own image or author, which have no id either', () => {
    const image = { '@type': 'ImageObject', contentUrl: 'https://img.example/a.jpg' };
    const found = read({ ...article, name: 'Dam opens', author: { '@type': 'Person' }, image, thumbnailUrl: '/b.jpg' });
    expect(found).toMatchObject({ image: { url: 'https://img.example/a.jpg' }, authors: [] });
  });

  test('follows references to other nodes', () => {
    const graph = [
      { '@type': 'Article', headline: 'A', author: { '@id': '#ann' }, image: { '@id': '#img' } },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      { '@type': 'ImageObject', '@id': '#img', url: 'https://img.example/a.jpg' },
    ];
    expect(read({ '@graph': graph })).toMatchObject({ authors: [ann], image: { url: 'https://img.example/a.jpg' } });
  });

  test('leaves a value that says more than a reference as it is', () => {
    const image = { '@id': '#img', url: 'https://img.example/b.jpg' };
    const graph = [
      { '@type': 'Article', author: { '@id': '#ann', name: 'Ann Lee' }, image },
      { '@type': 'Person', '@id': '#ann', name: 'Another' },
      { '@type': 'ImageObject', '@id': '#img', url: 'https://img.example/a.jpg' },
    ];
    expect(read({ '@graph': graph })).toMatchObject({ authors: [ann], image: { url: 'https://img.example/b.jpg' } });
  });

  const people = (...names: string[]) => names.map((name) => ({ name, isOrganization: false }));
  const picture = (known: object) => ({ url: null, width: null, height: null, caption: null, credit: null, ...known });

  test.each<[keyof LinkedArticle, object, unknown]>([
    ['headline', { headline: 'A', name: 'B' }, 'A'],
    ['headline', { headline: ' ', name: ' B ' }, 'B'],
    ['headline', { headline: { '@value': 'A', '@language': 'en' } }, 'A'],
    ['headline', { headline: 7 }, null],
    ['authors', { author: 'A', creator: 'B' }, people('A')],
    ['authors', { creator: { name: ['B', 'C'] } }, people('B', 'C')],
    ['authors', { author: { name: { '@type': 'Person', name: 'B' } } }, people('B')],
    ['authors', { author: { givenName: 'Ann', familyName: 'Lee' } }, people('Ann Lee')],
    ['authors', { author: { '@type': 'NewsMediaOrganization', name: 'D' } }, [{ name: 'D', isOrganization: true }]],
    ['authors', { author: [{}, null, 'A'] }, people('A')],
    ['datePublished', { datePublished: 'a', dateCreated: 'b' }, 'a'],
    ['datePublished', { dateCreated: 'b', uploadDate: 'c' }, 'b'],
    ['datePublished', { uploadDate: 'c' }, 'c'],
    ['image', { image: { '@id': '#img', contentUrl: 'a' }, thumbnailUrl: 'b' }, picture({ url: 'a' })],
    ['image', { image: { contentUrl: 'a', url: 'b' } }, picture({ url: 'b' })],
    [
      'image',
      { image: { url: 'a', width: 800, height: '600px' } },
      picture({ url: 'a', width: '800', height: '600px' }),
    ],
    ['image', { image: { url: 'a', width: { value: 8 } } }, picture({ url: 'a', width: '8' })],
    [
      'image',
      { image: { url: 'a', caption: 'The dam', creator: { name: 'Ann Lee' } } },
      picture({ url: 'a', caption: 'The dam', credit: 'Ann Lee' }),
    ],
    ['image', { image: { caption: 'The dam' } }, null],
    ['image', { thumbnailUrl: ['b'] }, picture({ url: 'b' })],
    ['types', { '@type': ['Thing', 'https://schema.org/OpinionNewsArticle'] }, ['Thing', 'OpinionNewsArticle']],
    ['dateModified', { dateModified: 'a' }, 'a'],
    ['keywords', { keywords: ['A', { '@type': 'DefinedTerm', name: 'B' }] }, ['A', 'B']],
    ['keywords', { keywords: 'A, B' }, ['A, B']],
    ['hasClosedPart', { hasPart: { isAccessibleForFree: 'False' } }, true],
    ['hasClosedPart', { hasPart: [{ isAccessibleForFree: true }, { name: 'A' }] }, false],
    ['hasClosedPart', {}, false],
    ['isAccessibleForFree', { isAccessibleForFree: 'http://schema.org/False' }, false],
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

  test.each([
    ['a text', { articleSection: ' A ' }, 'A'],
    ['the first of several', { articleSection: ['A', 'B'] }, 'A'],
    ['a name', { articleSection: [{ name: 'A' }] }, 'A'],
    ['the name of a reference', { articleSection: { '@id': '#a' } }, 'Named'],
    ['nothing', {}, null],
    ['a number', { articleSection: 7 }, null],
  ])('has as a line %s', (_, values, line) => {
    const found = read([
      { '@type': 'Article', ...values },
      { '@id': '#a', name: 'Named' },
    ]);
    expect(found?.lineOf('articleSection')).toBe(line);
  });

  test.each([
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

  test('takes the article that names the address of the page', () => {
    const texts = ['/other', '/dam'].map((path) =>
      JSON.stringify({ '@type': 'Article', headline: path, datePublished: 'x', url: `https://daily.example${path}` }),
    );
    expect(readLinkedArticle(texts, 'https://daily.example/dam/')?.headline).toBe('/dam');
    expect(readLinkedArticle(texts, 'https://daily.example/')?.headline).toBe('/other');
    expect(readLinkedArticle(texts)?.headline).toBe('/other');
  });

  test('ends where names are nested without end', () => {
    const deep = `${'{"name":'.repeat(50_000)}"A"${'}'.repeat(50_000)}`;
    expect(readLinkedArticle([`{"@type":"Article","author":${deep}}`])?.authors).toEqual([]);
  });

  function nested(depth: number): object {
    return depth === 0 ? article : { mainEntity: nested(depth - 1) };
  }

  test.each([
    '<!-- {"@type": "Article", "headline": "Dam\nopens",} -->',
    ' <!-- {"@type": "Article", "headline": "Dam opens"} --> ',
    '//<![CDATA[\n{"@type": "Article", "headline": "Dam opens"}\n//]]>',
    '<![CDATA[{"@type": "Article", "headline": "Dam opens"}]]>',
    '{"@type": "Article", "headline": "Dam opens"};',
    '{"@type": ["Article", ], "headline": "Dam\t\r\nopens" , }',
  ])('reads what is nearly JSON: %j', (text) => {
    expect(readLinkedArticle([text])?.headline).toBe('Dam opens');
  });

  test('leaves JSON that is well-formed as it is', () => {
    expect(readLinkedArticle(['{"@type": "Article", "headline": "a,]"}'])?.headline).toBe('a,]');
  });

  test('gives null without an article', () => {
    expect(readLinkedArticle(['', 'x', 'null', '[]', '{"@type": "Product"}', '['.repeat(100_000)])).toBeNull();
  });

  test('answers any JSON', () => {
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

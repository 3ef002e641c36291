import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkedArticle } from './json-ld.ts';

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

  it('follows references to other nodes', () => {
    const graph = [
      { '@type': 'Article', headline: 'A', author: { '@id': '#ann' }, image: { '@id': '#img' } },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      { '@type': 'ImageObject', '@id': '#img', url: 'https://img.example/a.jpg' },
    ];
    expect(read({ '@graph': graph })).toMatchObject({ authors: ['Ann Lee'], image: 'https://img.example/a.jpg' });
  });

  it('reads JSON with line ends in strings, a last comma, comment marks', () => {
    const text = '<!-- {"@type": "Article", "headline": "Dam\nopens",} -->';
    expect(readLinkedArticle([text])?.headline).toBe('Dam opens');
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

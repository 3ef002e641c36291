import type { StoryDocument } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMaterial, summaryOf } from './change.ts';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';

const before = inventedStory();

/** The value with the keys of every object in another order, as the store may return them. */
function reordered<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toReversed())
        : inner,
    ),
  );
}

describe('a material change', () => {
  test('is not made when nothing changed', () => {
    expect(isMaterial(before, inventedStory())).toBe(false);
  });

  test('is not made when keys are in another order', () => {
    expect(JSON.stringify(reordered(before))).not.toBe(JSON.stringify(before));
    expect(isMaterial(reordered(before), before)).toBe(false);
  });

  test.each<[string, Partial<StoryDocument>]>([
    ['the version', { version: 9 }],
    ['the time of writing', { updatedAt: '2026-04-01T00:00:00.000Z' }],
    ['the changelog', { changelog: [{ version: 1, at: before.updatedAt, kind: 'story.created', summary: 'x' }] }],
    ['where it comes from', { provenance: { ...before.provenance, pipelineVersion: '9' } }],
  ])('is not made when only %s changed', (_, differences) => {
    expect(isMaterial(before, inventedStory(differences))).toBe(false);
  });

  test.each<[string, Partial<StoryDocument>]>([
    ['the headline', { headline: { text: 'Council votes', articleId: 'a1' } }],
    ['the dek', { dek: 'It was close.' }],
    ['an article more', { articles: [inventedArticle('a1'), inventedArticle('a2')] }],
    ['the order of articles', { articles: [inventedArticle('a2'), inventedArticle('a1')] }],
    ['a title', { articles: [{ ...inventedArticle('a1'), title: 'Another' }] }],
    ['the lean of an outlet', { bias: { ...before.bias, left: 0, right: 1 } }],
    ['the status', { status: 'quiet' }],
    ['a score', { importance: { ...before.importance, value: 0.6 } }],
    ['a figure that is null', { blindspot: { side: 'left', share: 60, threshold: 60 } }],
    ['a related story', { related: [{ id: 's2', score: 0.5 }] }],
  ])('is made when %s changed', (_, differences) => {
    const after = inventedStory({ articles: [inventedArticle('a1')], ...differences });
    expect(isMaterial(before, after)).toBe(true);
    expect(isMaterial(after, before)).toBe(true);
  });

  test('is not made between a document and its stored form, for any texts and numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, value) => {
        const document = inventedStory({
          dek: text,
          importance: { ...before.importance, value, components: { [text]: value } },
        });
        expect(isMaterial(reordered(document), document)).toBe(false);
      }),
    );
  });
});

describe('the summary of a version', () => {
  const articles = (...ids: string[]): Partial<StoryDocument> => ({
    articles: ids.map(inventedArticle),
    articleCount: ids.length,
  });
  test.each<[string, Partial<StoryDocument>, Partial<StoryDocument>, string]>([
    ['an article joined', {}, articles('a1', 'a2'), '1 article joined.'],
    ['several joined', {}, articles('a1', 'a2', 'a3'), '2 articles joined.'],
    ['one left', articles('a1', 'a2'), articles('a2'), '1 article left.'],
    ['one joined and another left', articles('a1'), articles('a2'), '1 article joined; 1 article left.'],
    ['the headline changed', {}, { headline: { text: 'Other words', articleId: 'a1' } }, 'Another headline.'],
    [
      'the headline is from another article',
      {},
      { headline: { text: before.headline.text, articleId: 'a2' } },
      'Details of the coverage or the summary.',
    ],
    [
      'the coverage moved',
      {},
      { bias: { ...before.bias, percent: { left: 50, center: 0, right: 50 }, statement: '50 % lean left' } },
      '50 % lean left.',
    ],
    ['it grew quiet', {}, { status: 'quiet' }, 'Now quiet.'],
    ['something else changed', {}, { dek: 'It was close.' }, 'Details of the coverage or the summary.'],
    ['nobody is left', {}, { status: 'retracted', articles: [] }, 'No article is left in the story.'],
    [
      'much changed',
      {},
      { ...articles('a1', 'a2'), headline: { text: 'Other words', articleId: 'a1' }, status: 'archived' },
      '1 article joined; another headline; now archived.',
    ],
  ])('when %s', (_, earlier, later, summary) => {
    expect(summaryOf(inventedStory(earlier), inventedStory(later))).toBe(summary);
  });

  test.each<[number, number, string]>([
    [1, 1, 'First version: 1 article from 1 outlet.'],
    [22, 18, 'First version: 22 articles from 18 outlets.'],
  ])('of a first version with %i articles of %i outlets', (articleCount, outletCount, summary) => {
    expect(summaryOf(null, inventedStory({ articleCount, outletCount }))).toBe(summary);
  });
});

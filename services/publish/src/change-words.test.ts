import { summaryOf } from '@newsloom/reading';
import type { StoryChange, StoryDocument } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { inventedStory } from './testing/invented-story.ts';

const shares = (left: number, center: number, right: number) => ({ left, center, right });
const joined = (...articleIds: string[]): StoryChange => ({ kind: 'articles-joined', articleIds });
const headline: StoryChange = { kind: 'headline', from: 'a', to: 'b' };
const statement = '50 % of the rated sources lean left';

describe('the changelog in words', () => {
  test.each<[StoryChange[], string]>([
    [[joined('a1')], '1 new article.'],
    [[joined('a1', 'a2')], '2 new articles.'],
    [[{ kind: 'articles-left', articleIds: ['a1'] }], '1 article left.'],
    [[{ kind: 'articles-corrected', articleIds: ['a1', 'a2'] }], '2 articles corrected.'],
    [
      [
        joined('a1', 'a2', 'a3'),
        { kind: 'first-lean', side: 'right' },
        { kind: 'figure', what: 'dead', from: 12, to: 15 },
        headline,
      ],
      '3 new articles, first right-leaning outlet, toll changed from 12 to 15, new headline.',
    ],
    [[{ kind: 'first-lean', side: 'center' }], 'First outlet in the center.'],
    [[{ kind: 'figure', what: 'injured', from: 3, to: 40 }], 'Number of injured changed from 3 to 40.'],
    [[{ kind: 'dek', from: null, to: 'a' }], 'New summary.'],
    [[{ kind: 'dek', from: 'a', to: null }], 'No summary any more.'],
    [[{ kind: 'key-points', added: 2, removed: 1 }], '2 new key points.'],
    [[{ kind: 'key-points', added: 0, removed: 1 }], '1 key point less.'],
    [[{ kind: 'differences', opened: ['12 or 15 dead'], settled: [] }], 'Outlets differ: 12 or 15 dead.'],
    [[{ kind: 'differences', opened: [], settled: ['12 or 15 dead'] }], 'Outlets agree again.'],
    [[{ kind: 'bias', from: shares(0, 100, 0), to: shares(50, 50, 0), statement }], `${statement}.`],
    [[{ kind: 'bias', from: shares(50, 50, 0), to: shares(50, 50, 0), statement }], 'The ratings of the outlets.'],
    [[joined('a1'), { kind: 'bias', from: shares(50, 50, 0), to: shares(50, 50, 0), statement }], '1 new article.'],
    [[joined('a1'), { kind: 'factuality' }, { kind: 'outlets' }], '1 new article.'],
    [[{ kind: 'factuality' }], 'The factuality of the outlets.'],
    [[{ kind: 'blindspot', from: null, to: 'left' }], 'Covered mostly by the left.'],
    [[{ kind: 'blindspot', from: 'left', to: null }], 'No blind spot any more.'],
    [[{ kind: 'status', from: 'active', to: 'quiet' }], 'Now quiet.'],
    [[{ kind: 'translations', languages: ['es', 'fr'] }], 'Translated into es, fr.'],
    [[{ kind: 'made-anew' }], 'Details of the coverage or the summary.'],
  ])('%j: %s', (changes, summary) => {
    expect(summaryOf(inventedStory(), inventedStory(), changes)).toBe(summary);
  });

  test.each<[string, Partial<StoryDocument>, string]>([
    ['a merged story', { status: 'merged', mergedInto: 's2' }, 'Merged into story s2.'],
    ['a story without articles', { status: 'retracted' }, 'No article is left in the story.'],
  ])('%s', (_, differences, summary) => {
    expect(summaryOf(inventedStory(), inventedStory(differences), [])).toBe(summary);
  });

  test.each<[Partial<StoryDocument>, string]>([
    [{ articleCount: 1, outletCount: 1 }, 'First version: 1 article from 1 outlet.'],
    [{ articleCount: 22, outletCount: 18 }, 'First version: 22 articles from 18 outlets.'],
    [{ splitFrom: 's0' }, 'Split from story s0. First version: 1 article from 1 outlet.'],
  ])('the first version of %j', (differences, summary) => {
    expect(summaryOf(null, inventedStory(differences), [])).toBe(summary);
  });
});

import type { StoryArticle, StoryDocument } from '@newsloom/store';
import { ALL_LEFT, inventedStory as bareStory } from '@newsloom/store/testing';

/** An article of an invented outlet. */
export const inventedArticle = (id: string): StoryArticle => ({
  id,
  externalId: null,
  url: `https://gazette.example/${id}`,
  title: `Article ${id}`,
  excerpt: null,
  byline: null,
  publishedAt: '2026-03-01T11:00:00.000Z',
  language: 'en',
  image: null,
  paywall: false,
  outlet: {
    domain: 'gazette.example',
    name: 'The Gazette',
    country: 'GB',
    lean: 'left',
    factuality: null,
    owner: null,
  },
  duplicateOf: null,
  isFirst: false,
  similarity: 1,
});

/** The document of an invented story with one article; `differences` replace its fields. */
export const inventedStory = (differences: Partial<StoryDocument> = {}): StoryDocument =>
  bareStory({
    id: 's1',
    firstPublishedAt: '2026-03-01T11:00:00.000Z',
    firstSeenAt: '2026-03-01T11:05:00.000Z',
    lastArticleAt: '2026-03-01T11:00:00.000Z',
    headline: { text: 'Harbour council votes', articleId: 'a1' },
    dek: null,
    dekSource: null,
    articles: [inventedArticle('a1')],
    articleCount: 1,
    originalCount: 1,
    outletCount: 1,
    bias: ALL_LEFT,
    factuality: { unknown: 1 },
    countries: { GB: 1 },
    ...differences,
  });

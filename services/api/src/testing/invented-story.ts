import type { StoryArticle, StoryDocument } from '@newsloom/store';
import { ALL_LEFT, inventedStory as bareStory } from '@newsloom/store/testing';

/** An article of an invented outlet. */
export const inventedArticle = (id: string, domain: string): StoryArticle => ({
  id,
  externalId: null,
  url: `https://${domain}/${id}`,
  title: `Article ${id}`,
  excerpt: 'The harbour council voted late at night.',
  byline: null,
  publishedAt: '2026-08-01T09:00:00.000Z',
  language: 'en',
  image: null,
  paywall: false,
  outlet: { domain, name: domain, country: 'GB', lean: 'left', factuality: 'high', owner: null },
  duplicateOf: null,
  isFirst: true,
  similarity: 1,
});

const score = (value: number) => ({ value, components: { articles: 1 }, scorerVersion: 'test' });

/** The document of an invented story with one article; `differences` replace its fields. */
export const inventedStory = (differences: Partial<StoryDocument> & { id: string }): StoryDocument =>
  bareStory({
    firstPublishedAt: '2026-08-01T09:00:00.000Z',
    firstSeenAt: '2026-08-01T09:05:00.000Z',
    lastArticleAt: '2026-08-01T10:00:00.000Z',
    updatedAt: '2026-08-01T10:05:00.000Z',
    headline: { text: 'Harbour council votes', articleId: 'a1' },
    articles: [inventedArticle('a1', 'gazette.example')],
    articleCount: 1,
    originalCount: 1,
    outletCount: 1,
    ownerCount: 1,
    bias: ALL_LEFT,
    factuality: { high: 1, unknown: 0 },
    countries: { GB: 1 },
    firstBy: { outlet: 'gazette.example', at: '2026-08-01T09:00:00.000Z' },
    topics: [{ id: 'medtop:11000000', label: 'politics', score: 1 }],
    importance: score(0.5),
    cohesion: score(1),
    changelog: [{ version: 1, at: '2026-08-01T10:05:00.000Z', kind: 'story.created', summary: 'first published' }],
    ...differences,
  });

export const importanceOf = (value: number) => ({ importance: score(value) });

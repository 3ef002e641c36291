import type { StorySummary } from '@newsloom/client';

/** A short form of a story for lists. */
export const storyLine = (story: StorySummary) => ({
  id: story.id,
  headline: story.headline.text,
  summary: story.dek,
  language: story.language,
  status: story.status,
  lastArticleAt: story.lastArticleAt,
  outlets: story.outletCount,
  owners: story.ownerCount,
  bias: story.bias.statement,
  blindspot: story.blindspot?.side ?? null,
  topics: story.topics.map(({ label }) => label),
});

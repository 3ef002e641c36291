import type { ArticleTerms } from './article-terms.ts';
import { cosines, type UnitVector, unitVector } from './cosines.ts';
import type { Story } from './shard.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/** How similar an article and a story are: cosines from 0 to 1, and the days between them. */
export type Likeness = {
  /** To the centroid of the story, all words. */
  centroid: number;
  /** To the nearest articles of the story, all words. */
  nearest: number;
  /** The mean cosine between two articles of the story, all words. */
  cohesion: number;
  /** The title to the centroid of titles. */
  title: number;
  /** The names to the centroid of names; null if one side has none. */
  names: number | null;
  /** Null when a date is missing. */
  days: Days | null;
};

/** Days between an article and a story, by the articles' own dates. */
export type Days = {
  /** To the story's span: 0 for an article between its first and last. */
  gap: number;
  /** To the far end of the story's span: how long the story would become. */
  reach: number;
};

/** A story is compared by its newest articles: its present content, at a limited cost. */
const COMPARED_MEMBERS = 40;

const DAY = 86_400_000;

/** An article ready for comparison: its bags as unit vectors (null without names), and its date. */
export type Subject = { whole: UnitVector; title: UnitVector; names: UnitVector | null; publishedAt: number | null };

/** Weights an article's bags by rarity in the window. */
export function subjectOf(vocabulary: Vocabulary, terms: ArticleTerms, publishedAt: number | null): Subject {
  return {
    whole: unitVector(vocabulary, terms.whole),
    title: unitVector(vocabulary, terms.title),
    names: terms.names.size > 0 ? unitVector(vocabulary, terms.names) : null,
    publishedAt,
  };
}

/** Compares an article with a story. */
export function likeness(vocabulary: Vocabulary, article: Subject, story: Story): Likeness {
  const members = story.members.slice(-COMPARED_MEMBERS);
  const bags = (kind: 'whole' | 'title' | 'names'): TermVector[] => members.map((member) => member[kind]);
  const whole = cosines(vocabulary, article.whole, bags('whole'));
  const named = members.some((member) => member.names.ids.length > 0);
  return {
    ...whole,
    title: cosines(vocabulary, article.title, bags('title')).centroid,
    names: article.names !== null && named ? cosines(vocabulary, article.names, bags('names')).centroid : null,
    days: daysBetween(article.publishedAt, story),
  };
}

function daysBetween(publishedAt: number | null, story: Story): Days | null {
  const oldest = story.members.find((member) => member.publishedAt !== null)?.publishedAt ?? null;
  const newest = story.members.at(-1)?.publishedAt ?? null; // dated members come last
  if (publishedAt === null || oldest === null || newest === null) return null;
  const afterOldest = (publishedAt - oldest) / DAY;
  const beforeNewest = (newest - publishedAt) / DAY;
  return { gap: Math.max(0, -afterOldest, -beforeNewest), reach: Math.max(afterOldest, beforeNewest) };
}

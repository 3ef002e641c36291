import type { ArticleTerms, Terms } from './article-terms.ts';
import { idf, idfOfTerm, type TermVector, type Vocabulary } from './vocabulary.ts';
import type { Member, Story } from './shard.ts';

/** How an article and a story look alike: cosines from 0 to 1, and the days between them. */
export type Likeness = {
  /** To the centroid of the story, all words. */
  centroid: number;
  /** To the nearest articles of the story, all words. */
  nearest: number;
  /** How alike the articles of the story are among themselves: the mean cosine of two of them, all words. */
  cohesion: number;
  /** Title to the centroid of titles. */
  title: number;
  /** Names to the centroid of names; null when one side has none. */
  names: number | null;
  /** Null when a date is missing. */
  days: Days | null;
};

/** Days between an article and a story, by the articles' own dates. */
export type Days = {
  /** To the story's span: 0 for an article between its first and last. */
  gap: number;
  /** To the far end of the story's span: how long the story would be going on. */
  reach: number;
};

/** A story is compared through its newest articles: what it is about now, at a bounded cost. */
const COMPARED_MEMBERS = 40;

/** The mean of this many nearest articles: one alone chains stories through a single odd article. */
const NEAREST = 3;

/** What two articles of one story usually have in common: the cohesion of a story of one article. */
const LONE_COHESION = 0.2;

const DAY = 86_400_000;

/** The article's bags, weighed by rarity in the window. Words unknown to it count in the length; null means no names. */
export function unitVectors(vocabulary: Vocabulary, terms: ArticleTerms): UnitVectors {
  return {
    whole: unitVector(vocabulary, terms.whole),
    title: unitVector(vocabulary, terms.title),
    names: terms.names.size > 0 ? unitVector(vocabulary, terms.names) : null,
  };
}

/** Compares an article, given as its unit vectors and date, with a story. */
export function likeness(
  vocabulary: Vocabulary,
  article: UnitVectors,
  publishedAt: number | null,
  story: Story,
): Likeness {
  const members = story.members.slice(-COMPARED_MEMBERS);
  const whole = cosines(vocabulary, article.whole, members, (member) => member.whole);
  const title = cosines(vocabulary, article.title, members, (member) => member.title);
  const named = members.some((member) => member.names.ids.length > 0);
  return {
    centroid: whole.centroid,
    nearest: whole.nearest,
    cohesion: whole.cohesion,
    title: title.centroid,
    names:
      article.names !== null && named
        ? cosines(vocabulary, article.names, members, (member) => member.names).centroid
        : null,
    days: daysBetween(publishedAt, story),
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

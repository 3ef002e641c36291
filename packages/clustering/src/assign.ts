import type { ClusterArticle } from './article.ts';
import { similarity } from './decision.ts';
import { type Likeness, likeness, subjectOf } from './likeness.ts';
import type { Member, Story } from './shard.ts';
import { candidates } from './term-index.ts';
import { type ClusterWindow, dateOf, termsOf } from './window.ts';

/** Why an article was given to a story or to none: how it compares with the most likely story. */
export type Evidence = {
  /** The similarity that is needed to join. */
  threshold: number;
  /** Cosine of the titles, 0 to 1. */
  title: number;
  /** Cosine of all words to the story's centroid, 0 to 1. */
  body: number;
  /** Mean cosine of all words to the story's nearest articles, 0 to 1. */
  nearest: number;
  /** Mean cosine among the story's own articles, 0 to 1. */
  cohesion: number;
  /** Cosine of the names, 0 to 1; null when one side has none. */
  names: number | null;
  /** Milliseconds between the article and the story's span; null when a date is missing. */
  time: number | null;
  /** Stories compared in full. */
  comparisons: number;
};

export type Assignment = {
  /** Null: the article opens a new story. */
  storyId: string | null;
  /** Probability that the article belongs to the most likely story, 0 to 1; 0 if no story was compared. */
  similarity: number;
  evidence: Evidence;
  /** The next stories, the most likely first. */
  runnersUp: { storyId: string; similarity: number }[];
};

/** Enough to see from the log whether a decision was close. */
const RUNNERS_UP = 3;

const DAY = 86_400_000;

type Comparison = { story: Story; likeness: Likeness; similarity: number };

/**
 * Decides to which story of the window an article belongs. Only reads; the caller stores the answer and then calls
 * `add`. Single pass, as in Miranda et al. 2018 ("Multilingual Clustering of Streaming News", EMNLP): learned weights
 * combine several TF-IDF vectors and the time between article and story into one decision to join or to open a story.
 */
export function assign(window: ClusterWindow, article: ClusterArticle): Assignment {
  const { threshold } = window.options;
  const compared = compare(window, article);
  const [best, ...others] = compared;
  return {
    storyId: best !== undefined && best.similarity >= threshold ? best.story.id : null,
    similarity: best?.similarity ?? 0,
    evidence: {
      threshold,
      title: best?.likeness.title ?? 0,
      body: best?.likeness.centroid ?? 0,
      nearest: best?.likeness.nearest ?? 0,
      names: best?.likeness.names ?? null,
      cohesion: best?.likeness.cohesion ?? 0,
      time: best?.likeness.days ? Math.round(best.likeness.days.gap * DAY) : null,
      comparisons: compared.length,
    },
    runnersUp: others.slice(0, RUNNERS_UP).map(({ story, similarity }) => ({ storyId: story.id, similarity })),
  };
}

function compare(window: ClusterWindow, article: ClusterArticle): Comparison[] {
  const { windowMs } = window.options;
  const shard = window.shards.get(article.language);
  if (shard === undefined) return [];
  const terms = termsOf(window, article);
  const publishedAt = dateOf(article);
  const subject = subjectOf(shard.vocabulary, terms, publishedAt);
  const near = (member: Member): boolean =>
    publishedAt === null || member.publishedAt === null || Math.abs(publishedAt - member.publishedAt) <= windowMs;
  return candidates(shard, terms.whole, near)
    .map((story) => {
      const found = likeness(shard.vocabulary, subject, story);
      return { story, likeness: found, similarity: similarity(found) };
    })
    .sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

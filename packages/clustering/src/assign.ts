import type { ClusterArticle } from './article.ts';
import { rivalValues, valuesOf } from './decision-values.ts';
import { isDigest } from './digest.ts';
import { type Model, probabilityOf, reasonsOf } from './model.ts';
import { firstModel } from './models.ts';
import { portraitOf, portraitOfArticle } from './portrait.ts';
import { type Resemblance, resemblance } from './resemblance.ts';
import type { Member, Story } from './shard.ts';
import { candidates } from './term-index.ts';
import { type ClusterWindow, dateOf, readingOf } from './window.ts';

/** Why an article joined a story or opened one: how it compares with the most likely story. */
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
  /**
   * The next most likely stories, the most likely first. If the article opens a story, the nearest story is among them.
   */
  runnersUp: { storyId: string; similarity: number }[];
};

/** Enough to see from the log whether a decision was close. */
const RUNNERS_UP = 3;

const DAY = 86_400_000;

/**
 * Decides to which story of the window an article belongs. Only reads; the caller stores the answer and then calls
 * `add`. Single pass, as in Miranda et al. 2018 ("Multilingual Clustering of Streaming News", EMNLP): learned weights
 * combine several TF-IDF vectors and the time between article and story into one decision to join or to open a story.
 */
export function assign(window: ClusterWindow, article: ClusterArticle, model: Model = firstModel): Assignment {
  const { threshold } = window.options;
  const compared = ranked(window, article, model);
  const [best, ...others] = compared;
  const joins = best !== undefined && best.similarity >= threshold;
  return {
    storyId: joins ? best.story.id : null,
    similarity: best?.similarity ?? 0,
    evidence: {
      threshold,
      title: best?.pair.title ?? 0,
      body: best?.pair.centroid ?? 0,
      nearest: best?.pair.near ?? 0,
      names: best?.pair.named ? best.pair.names : null,
      cohesion: best?.pair.cohesionLarge ?? 0,
      time: best?.pair.dated ? Math.round(best.pair.gap * DAY) : null,
      comparisons: compared.length,
    },
    runnersUp: (joins ? others : compared)
      .slice(0, RUNNERS_UP)
      .map(({ story, similarity }) => ({ storyId: story.id, similarity })),
  };
}

/** A story that an article was compared with: the probability, 0 to 1, and the features that decided. */
export type Ranked = { storyId: string; similarity: number; reasons: Record<string, number> };

/**
 * The stories that `assign` compares an article with, the most likely first, with the features that decided and what
 * each adds to the log-odds.
 */
export function ranking(window: ClusterWindow, article: ClusterArticle, model: Model = firstModel): Ranked[] {
  return ranked(window, article, model).map(({ story, similarity, values }) => {
    return { storyId: story.id, similarity, reasons: reasonsOf(model, values) };
  });
}

function ranked(window: ClusterWindow, article: ClusterArticle, model: Model) {
  return compare(window, article)
    .map((candidate) => ({ ...candidate, similarity: probabilityOf(model, candidate.values) }))
    .sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

/** A story that an article may join, and the features of the comparison. */
export type Candidate = { story: Story; pair: Resemblance; values: number[] };

/** Compares an article with the stories that share important words with it. A digest is compared with none. */
export function compare(window: ClusterWindow, article: ClusterArticle): Candidate[] {
  const { windowMs } = window.options;
  if (isDigest(article.title)) return [];
  const { language, terms } = readingOf(window, article);
  const shard = window.shards.get(language);
  if (shard === undefined) return [];
  const { vocabulary } = shard;
  const publishedAt = dateOf(article);
  const own = portraitOfArticle(vocabulary, terms, publishedAt);
  const near = (member: Member): boolean =>
    publishedAt === null || member.publishedAt === null || Math.abs(publishedAt - member.publishedAt) <= windowMs;
  const pairs = candidates(shard, own.whole, near).map((story) => ({
    story,
    pair: resemblance(vocabulary, own, portraitOf(vocabulary, story.members)),
  }));
  const rivals = rivalValues(pairs.map(({ pair }) => pair));
  return pairs.map(({ story, pair }, at) => ({ story, pair, values: [...valuesOf(pair), ...(rivals[at] ?? [])] }));
}

import type { NearStory } from '@newsloom/meaning';
import type { NamedStory, RelatedStory } from '@newsloom/store';
import type { PublishedArticle } from './published-article.ts';

/** The story whose related stories are sought, and the present state of the stories in its articles' evidence. */
export type RelatedInputs = {
  story: { id: string; splitFrom: string | null; firstPublishedAt: string | null };
  articles: readonly PublishedArticle[];
  /** By the id in the evidence. A story that is missing here keeps that id. */
  named: ReadonlyMap<string, NamedStory>;
};

export type Related = {
  related: RelatedStory[];
  /** The nearest of the stories that ended before this one began. */
  previousStory: string | null;
};

const MOST = 5; // As many as fit on a reader's page.

/**
 * From this probability of being the same event, two stories belong to the same saga. Stories are merged from 0.5 and
 * split below 0.4, so the other stories of a saga have lower probabilities.
 */
const STRONG = 0.2;

/**
 * Other stories that were similar to articles of this one when the articles joined. They are given as they are now, the
 * nearest first, with the reasons. Also the story that this one continues.
 */
export function relatedOf({ story, articles, named }: RelatedInputs): Related {
  const scores = new Map<string, number>();
  for (const { storyId, similarity } of articles.flatMap((article) => runnersUpOf(article))) {
    const id = named.get(storyId)?.id ?? storyId;
    if (id !== story.id) scores.set(id, Math.max(similarity, scores.get(id) ?? 0));
  }
  const ends = new Map([...named.values()].map(({ id, lastArticleAt }) => [id, lastArticleAt]));
  const isBefore = (id: string): boolean => {
    const [end, start] = [ends.get(id) ?? null, story.firstPublishedAt];
    return end !== null && start !== null && end.getTime() < Date.parse(start);
  };
  const related = [...scores]
    .map(([id, score]): RelatedStory => {
      const reasons: RelatedStory['reasons'] = ['similar'];
      if (id === story.splitFrom) reasons.push('split');
      if (isBefore(id)) reasons.push('previous');
      return { id, score, reasons };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
  const earlier = related.filter(({ id, score }) => score >= STRONG && isBefore(id));
  const [previous] = earlier.sort((a, b) => (ends.get(b.id)?.getTime() ?? 0) - (ends.get(a.id)?.getTime() ?? 0));
  return { related, previousStory: previous?.id ?? null };
}

/** Related stories, followed by those that report the same in another language. */
export function withOtherLanguages(related: readonly RelatedStory[], near: readonly NearStory[]): RelatedStory[] {
  const nearIds = new Set(near.map(({ id }) => id));
  const known = new Set(related.map(({ id }) => id));
  return [
    ...related.map((one) =>
      nearIds.has(one.id) ? { ...one, reasons: [...(one.reasons ?? []), 'other-language' as const] } : one,
    ),
    ...near
      .filter(({ id }) => !known.has(id))
      .map(({ id, cosine }): RelatedStory => ({ id, score: cosine, reasons: ['other-language'] })),
  ];
}

/** The stories that an article was compared with, besides its own. */
export const runnersUpOf = ({ cluster_evidence }: PublishedArticle): { storyId: string; similarity: number }[] =>
  cluster_evidence?.runnersUp ?? [];

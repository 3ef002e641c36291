import { VERSION } from '@newsloom/config';
import { meaningOf } from '@newsloom/meaning';
import type { StoryArticle, StoryDocument, StoryFigures, StoryRow } from '@newsloom/store';
import { articlesToRead, summarise } from '@newsloom/summary';
import type { ArticleDigest } from './article-digest.ts';
import { listedOf } from './article-digests.ts';
import type { PublishedArticle } from './published-article.ts';
import { slugOf } from './slug.ts';

/** A story and everything its document is made of. */
export type StoryInputs = {
  story: Pick<StoryRow, 'id' | 'language' | 'created_at' | 'split_from'>;
  figures: StoryFigures;
  /** In the order of `figures.articleIds`. */
  articles: PublishedArticle[];
  /** Digests of the articles that the summary is made from, by id. */
  digests: ReadonlyMap<string, ArticleDigest>;
  status: 'active' | 'quiet' | 'archived';
  /** Merged stories that articles name, by the story that took each in. */
  merged: ReadonlyMap<string, string>;
};

/** A document without the fields that its version adds. */
export type StoryContent = Omit<StoryDocument, 'version' | 'updatedAt' | 'changelog'>;

const RELATED = 5; // As many as fit on a reader's page.

/** Makes the content of a story. The same inputs give the same document, in any order of arrival. */
export function contentOf({ story, figures, articles, digests, status, merged }: StoryInputs): StoryContent {
  const { language } = story;
  const read = articlesToRead(articles.flatMap((article) => readableOf(article, figures, digests.get(article.id))));
  const { headline, dek, dekCitation, keyPoints } = summarise({ language, articles: read });
  const { coverage, scores } = figures;
  const listed = articles.map((article, index) => listedArticle(article, figures, index === 0));
  const times = listed.flatMap((article) => article.publishedAt ?? []).sort();
  return {
    schemaVersion: 1,
    id: story.id,
    slug: slugOf(headline?.text ?? ''),
    status,
    mergedInto: null,
    splitFrom: story.split_from,
    firstPublishedAt: times[0] ?? null,
    firstSeenAt: story.created_at.toISOString(),
    lastArticleAt: times[times.length - 1] ?? null,
    headline: headline ?? { text: '', articleId: null },
    dek,
    dekCitation,
    keyPoints,
    language,
    articles: listed,
    articleCount: coverage.articleCount,
    originalCount: coverage.originalCount,
    reprintCount: coverage.reprintCount,
    outletCount: coverage.outletCount,
    ownerCount: coverage.ownerCount,
    bias: coverage.bias,
    factuality: coverage.factuality,
    ownership: coverage.ownership,
    countries: coverage.countries,
    blindspot: coverage.blindspot,
    firstBy: coverage.firstBy,
    ...meaningOf({ language, articles: read.map(({ meaning }) => meaning) }),
    ...scores,
    timeline: timelineOf(listed),
    related: relatedOf(story.id, articles, merged),
    image: articles.find((article) => article.id === headline?.articleId)?.image ?? imageOf(articles),
    provenance: {
      pipelineVersion: VERSION,
      clusterer: articles[0]?.cluster_evidence?.clusterer ?? null,
      summariser: { method: 'extractive', model: null },
      ratingsAsOf: coverage.bias.asOf,
    },
  };
}

function readableOf(article: PublishedArticle, figures: StoryFigures, digest: ArticleDigest | undefined) {
  if (digest === undefined) return [];
  const { summary, meaning } = digest;
  return [{ ...listedOf(article, figures), title: article.title, digest: summary, meaning }];
}

function listedArticle(article: PublishedArticle, figures: StoryFigures, isFirst: boolean): StoryArticle {
  return {
    id: article.id,
    externalId: article.external_id,
    url: article.url,
    title: article.title,
    excerpt: article.excerpt,
    byline: article.byline,
    publishedAt: article.published_at?.toISOString() ?? null,
    language: article.language,
    image: article.image,
    paywall: article.paywall,
    outlet: outletOf(article, figures),
    duplicateOf: article.duplicate_of,
    isFirst,
    similarity: article.cluster_evidence?.similarity ?? 0,
  };
}

function outletOf({ outlet: domain, site_name }: PublishedArticle, { outlets }: StoryFigures): StoryArticle['outlet'] {
  if (domain === null) return null;
  const facts = outlets[domain];
  return {
    domain,
    name: facts?.name ?? site_name ?? domain,
    country: facts?.country ?? null,
    lean: facts?.rating?.lean ?? null,
    factuality: facts?.rating?.factuality ?? null,
    owner: facts?.owner ?? null,
  };
}

/** The timeline: who reported first, and each later report that is not a copy. */
function timelineOf(articles: StoryArticle[]): StoryDocument['timeline'] {
  return articles
    .filter((article) => article.duplicateOf === null)
    .flatMap(({ id, title, publishedAt, outlet, isFirst }) =>
      publishedAt === null
        ? []
        : [
            {
              at: publishedAt,
              kind: isFirst ? 'first-report' : 'report',
              articleId: id,
              text: `${outlet?.name ?? 'Unknown'}: ${title}`,
            },
          ],
    );
}

/** Other stories that were similar to articles of this one when they joined, as they are now. */
function relatedOf(
  storyId: string,
  articles: PublishedArticle[],
  merged: ReadonlyMap<string, string>,
): StoryDocument['related'] {
  const scores = new Map<string, number>();
  for (const { storyId: named, similarity } of articles.flatMap((article) => runnersUpOf(article))) {
    const id = merged.get(named) ?? named;
    if (id !== storyId) scores.set(id, Math.max(similarity, scores.get(id) ?? 0));
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, RELATED);
}

/** The stories that an article was compared with, besides its own. */
export const runnersUpOf = ({ cluster_evidence }: PublishedArticle): { storyId: string; similarity: number }[] =>
  cluster_evidence?.runnersUp ?? [];

const imageOf = (articles: PublishedArticle[]): string | null =>
  articles.find((article) => article.image)?.image ?? null;

import { VERSION } from '@newsloom/config';
import { meaningOf } from '@newsloom/meaning';
import { localShareOf, sideOf } from '@newsloom/scoring';
import type { NamedStory, StoryArticle, StoryDocument, StoryFigures, StoryRow } from '@newsloom/store';
import {
  amountReportsOf,
  articlesToRead,
  dateReportsOf,
  differencesIn,
  perspectivesOf,
  reportsOf,
  type Side,
  type TimelineArticle,
  timelineOf,
  turningPointsIn,
} from '@newsloom/summary';
import type { ArticleDigest } from './article-digest.ts';
import { listedOf, outletIn } from './article-digests.ts';
import type { PublishedArticle } from './published-article.ts';
import { relatedOf } from './related-stories.ts';
import { slugOf } from './slug.ts';
import { extractiveWords, type StoryWords } from './story-words.ts';

/** A story and everything its document is made of. */
export type StoryInputs = {
  story: Pick<StoryRow, 'id' | 'language' | 'created_at' | 'split_from'>;
  figures: StoryFigures;
  /** In the order of `figures.articleIds`. */
  articles: PublishedArticle[];
  /** Digests of the articles that the summary is made from, by id. */
  digests: ReadonlyMap<string, ArticleDigest>;
  status: 'active' | 'quiet' | 'archived';
  /** The present state of the stories in the articles' evidence. */
  named: ReadonlyMap<string, NamedStory>;
  /** Words that a language model made; without them the words are taken from the articles. */
  words?: StoryWords | undefined;
};

/** A document without the fields that its version adds. */
export type StoryContent = Omit<StoryDocument, 'version' | 'updatedAt' | 'changelog'>;

/** Makes the content of a story. The same inputs give the same document, in any order of arrival. */
export function contentOf(inputs: StoryInputs): StoryContent {
  const { story, figures, articles, status, named } = inputs;
  const { language } = story;
  const read = readArticles(inputs);
  const words = inputs.words ?? extractiveWords({ language, articles: read });
  const { headline, dek, dekSource, keyPoints } = words;
  const { coverage, scores } = figures;
  const listed = articles.map((article, index) => listedArticle(article, figures, index === 0));
  const times = listed.flatMap((article) => article.publishedAt ?? []).sort();
  const firstPublishedAt = times[0] ?? null;
  const reports = reportsOf(read, language);
  const known = new Set(articles.flatMap((article) => outletIn(article, figures) ?? []));
  const told = meaningOf({ language, articles: read.map(({ meaning, country }) => ({ digest: meaning, country })) });
  const ofKnown = <Source extends { outlets: string[] }>(source: Source): Source => ({
    ...source,
    outlets: source.outlets.filter((outlet) => known.has(outlet)),
  });
  return {
    schemaVersion: 1,
    id: story.id,
    slug: slugOf(headline?.text ?? ''),
    status,
    mergedInto: null,
    splitFrom: story.split_from,
    firstPublishedAt,
    firstSeenAt: story.created_at.toISOString(),
    lastArticleAt: times[times.length - 1] ?? null,
    headline: headline ?? { text: '', articleId: null },
    dek,
    dekSource: dekSource && ofKnown(dekSource),
    keyPoints: keyPoints.map(ofKnown),
    translations: [],
    language,
    kind: figures.kind ?? 'news',
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
    localShare: localShareOf(coverage.countries, told.eventLocation?.country ?? null),
    ...told,
    ...scores,
    timeline: timelineOf({
      articles: listed.map((article) => timelineArticleOf(article, figures)),
      turningPoints: turningPointsIn(reports),
      keyPoints: words.reported,
    }),
    differences: differencesIn(reports, amountReportsOf(read, language), dateReportsOf(read, language)),
    perspectives: perspectivesOf(read),
    ...relatedOf({ story: { id: story.id, splitFrom: story.split_from, firstPublishedAt }, articles, named }),
    image: articles.find((article) => article.id === headline?.articleId)?.image ?? imageOf(articles),
    provenance: {
      pipelineVersion: VERSION,
      clusterer: articles[0]?.cluster_evidence?.clusterer ?? null,
      summariser: words.summariser,
      ratingsAsOf: coverage.bias.asOf,
    },
  };
}

/** The articles from which the words and the meaning of a story are made. */
export const readArticles = ({ articles, figures, digests }: Pick<StoryInputs, 'articles' | 'figures' | 'digests'>) =>
  articlesToRead(articles.flatMap((article) => readableOf(article, figures, digests.get(article.id))));

/** What the words and the meaning of a story need of an article; empty for an article that is not read. */
function readableOf(article: PublishedArticle, figures: StoryFigures, digest: ArticleDigest | undefined) {
  if (digest === undefined) return [];
  const domain = outletIn(article, figures);
  return [
    {
      ...listedOf(article, figures),
      title: article.title,
      digest: digest.summary,
      side: sideIn(figures, domain),
      meaning: digest.meaning,
      country: (domain === null ? undefined : figures.outlets[domain])?.country ?? null,
    },
  ];
}

/** The side of an outlet, as the bias bar counts it. */
function sideIn({ outlets }: StoryFigures, domain: string | null): Side | null {
  const score = domain === null ? null : (outlets[domain]?.rating?.leanScore ?? null);
  return score === null ? null : sideOf(score);
}

const timelineArticleOf = (article: StoryArticle, figures: StoryFigures): TimelineArticle => ({
  ...article,
  outlet: article.outlet?.name ?? null,
  side: sideIn(figures, article.outlet?.domain ?? null),
});

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
    kind: figures.articleKinds?.[article.id] ?? 'news',
  };
}

function outletOf(article: PublishedArticle, figures: StoryFigures): StoryArticle['outlet'] {
  const domain = outletIn(article, figures);
  if (domain === null) return null;
  const facts = figures.outlets[domain];
  // If only a rating of an outlet is known, its name is its domain.
  const name = facts?.name === domain ? null : facts?.name;
  return {
    domain,
    name: name ?? article.site_name ?? domain,
    country: facts?.country ?? null,
    lean: facts?.rating?.lean ?? null,
    factuality: facts?.rating?.factuality ?? null,
    owner: facts?.owner ?? null,
    leanRange: facts?.rating?.leanRange ?? null,
    agreement: facts?.rating?.agreement ?? null,
    raters: facts?.rating?.leanRaters ?? [],
  };
}

const imageOf = (articles: PublishedArticle[]): string | null =>
  articles.find((article) => article.image)?.image ?? null;

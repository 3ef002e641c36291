import { entryOf, stageAfter } from '@newsloom/pipeline';
import {
  type ArticleRow,
  type ArticleStatus,
  type ClusterEvidence,
  type Db,
  type DuplicateKind,
  failures,
  feeds,
  type UnitName,
  unitNames,
} from '@newsloom/store';
import { becauseOf } from './cluster-sentence.ts';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type TrailStep, trailOf } from './trail.ts';

/** What happened to an article, and where it is now. */
export type ArticleTrace = {
  unit: 'article';
  id: string;
  externalId: string | null;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  outlet: string | null;
  language: string | null;
  publishedAt: Date | null;
  discoveredAt: Date;
  status: ArticleStatus;
  statusAt: Date;
  reason: string | null;
  /** Where it is now, in a sentence. */
  text: string;
  extractorVersion: string | null;
  feed: ({ id: string } & UnitName) | null;
  duplicateOf: ({ id: string; kind: DuplicateKind | null; score: number | null } & UnitName) | null;
  /** Its story, and why it is in that story, in a sentence. */
  story: { id: string; headline: string | null; evidence: ClusterEvidence | null; text: string } | null;
  failures: FailureView[];
  trail: TrailStep[];
};

/** The trace of an article. */
export async function traceArticle(db: Db, article: ArticleRow): Promise<ArticleTrace> {
  const feed = article.feed_id === null ? null : await feeds.byId(db, article.feed_id);
  const names = await unitNames(
    db,
    [article.duplicate_of, article.story_id].filter((id) => id !== null),
  );
  const trail = await trailOf(db, article.id);
  return {
    unit: 'article',
    id: article.id,
    externalId: article.external_id,
    url: article.url,
    canonicalUrl: article.canonical_url,
    title: article.title,
    outlet: article.outlet,
    language: article.language,
    publishedAt: article.published_at,
    discoveredAt: article.discovered_at,
    status: article.status,
    statusAt: article.status_at,
    reason: article.reason,
    text: standingOf(article, trail.at(-1)),
    extractorVersion: article.extractor_version,
    feed: feed ? { id: feed.id, url: feed.url, title: feed.title } : null,
    duplicateOf: originalOf(article, names),
    story: storyOf(article, names),
    failures: await viewFailures(db, await failures.list(db, { unitId: article.id })),
    trail,
  };
}

/** Statuses in which no stage takes an article. */
const STANDING: Partial<Record<ArticleStatus, string>> = {
  clustered: 'It is in a story that waits to be scored and published.',
  published: 'It is in a published story.',
  skipped: 'It ended without a story',
  failed: 'It failed',
};

function standingOf({ status, reason }: ArticleRow, last: TrailStep | undefined): string {
  const sentence = STANDING[status] ?? `It waits ${entryOf(stageAfter(status)).waitsFor}.`;
  // The last step says until when the article is put off.
  if (last?.outcome === 'later') return `${sentence} ${sentenceStart(last.text)}`;
  return status === 'skipped' || status === 'failed' ? `${sentence}: ${reason ?? 'no reason is known'}.` : sentence;
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function originalOf(article: ArticleRow, names: Map<string, UnitName>): ArticleTrace['duplicateOf'] {
  const { duplicate_of: id, duplicate_kind: kind, duplicate_score: score } = article;
  if (id === null) return null;
  return { id, kind, score, ...(names.get(id) ?? { url: null, title: null }) };
}

function storyOf(article: ArticleRow, names: Map<string, UnitName>): ArticleTrace['story'] {
  const { story_id: id, cluster_evidence: evidence } = article;
  if (id === null) return null;
  return { id, headline: names.get(id)?.title ?? null, evidence, text: becauseOf(evidence) };
}

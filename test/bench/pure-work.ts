import { type ClusterArticle, cluster } from '@newsloom/clustering';
import { signatureOf } from '@newsloom/dedup';
import { meaningDigestOf, meaningOf } from '@newsloom/meaning';
import { coverage, scores } from '@newsloom/scoring';
import type { Import } from '@newsloom/store';
import { digestOf, summarise } from '@newsloom/summary';
import { countCpuMs } from './cpu-time.ts';

/** CPU ms per article of each domain function. */
export type PureWork = Record<'signature' | 'clustering' | 'summary' | 'figures', number>;

/** The text length that the cluster stage gives to the clusterer. */
const CLUSTER_TEXT = 6_000;

/**
 * Runs only the domain functions for `imports`, in their order, in this process: no store, no queue, no reading of
 * lines. Each article is signed and clustered once, and summarised and scored once as a story of its own.
 */
export function pureWorkOf(imports: readonly Import[]): PureWork {
  const each = (work: (article: Import) => unknown): number => cpuMsPerArticle(imports, () => imports.forEach(work));
  return {
    signature: each(signatureOf),
    clustering: cpuMsPerArticle(imports, () => cluster(imports.map(clusterArticleOf))),
    summary: each(sumUp),
    figures: each(scoreAlone),
  };
}

function cpuMsPerArticle(imports: readonly Import[], work: () => void): number {
  const cpuMs = countCpuMs();
  work();
  return cpuMs() / imports.length;
}

const clusterArticleOf = ({ externalId, title, text, language, publishedAt }: Import): ClusterArticle => ({
  id: externalId,
  title,
  text: text.slice(0, CLUSTER_TEXT),
  language,
  publishedAt: publishedAt?.getTime() ?? null,
});

/** Makes the words of a story of one article: its summary and its meaning. */
function sumUp({ externalId, title, text, outlet, language, publishedAt }: Import): void {
  const article = {
    id: externalId,
    outlet: outlet ?? 'unknown',
    owner: null,
    title,
    digest: digestOf({ text }, language),
    publishedAt: publishedAt?.toISOString() ?? null,
    duplicateOf: null,
  };
  summarise({ language, articles: [article] });
  meaningOf({ language, articles: [{ digest: meaningDigestOf({ title, text }, language), country: null }] });
}

/** Scores a story of one article with an unrated outlet. */
function scoreAlone({ externalId, outlet, publishedAt }: Import): void {
  const at = publishedAt?.toISOString() ?? null;
  const article = { id: externalId, outlet: outlet ?? 'unknown', publishedAt: at, duplicateOf: null };
  const articles = [{ ...article, similarity: 1, kind: 'news' as const }];
  coverage({ articles, outlets: new Map() });
  scores({ articles, outlets: new Map(), asOf: at });
}

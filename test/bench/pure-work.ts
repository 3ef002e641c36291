import { type ClusterArticle, cluster } from '@newsloom/clustering';
import { signatureOf } from '@newsloom/dedup';
import { coverage, scores } from '@newsloom/scoring';
import type { Import } from '@newsloom/store';
import { digestOf, meaning, summarise } from '@newsloom/summary';
import { countCpuMs } from './cpu-time.ts';

/** CPU ms an article of each part of the domain's work. */
export type PureWork = Record<'signature' | 'clustering' | 'summary' | 'figures', number>;

/** As much of a text as the cluster stage shows to the clusterer. */
const CLUSTER_TEXT = 6_000;

/**
 * Does the domain's work for `imports`, in their order, in this process, with nothing around it: no store, no queue, no
 * reading of lines. Each article is signed and clustered once, summed up once and scored once, as a story of its own.
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

/** The words of a story that consists of one article. */
function sumUp({ externalId, title, text, outlet, language, publishedAt }: Import): void {
  const article = {
    id: externalId,
    outlet: outlet ?? 'unknown',
    owner: null,
    title,
    digest: digestOf({ title, text }, language),
    publishedAt: publishedAt?.toISOString() ?? null,
    duplicateOf: null,
  };
  const story = { language, articles: [article] };
  summarise(story);
  meaning(story);
}

/** The figures of a story that consists of one article, whose outlet nobody has rated. */
function scoreAlone({ externalId, outlet, publishedAt }: Import): void {
  const at = publishedAt?.toISOString() ?? null;
  const articles = [{ id: externalId, outlet: outlet ?? 'unknown', publishedAt: at, duplicateOf: null, similarity: 1 }];
  coverage({ articles, outlets: new Map() });
  scores({ articles, outlets: new Map(), asOf: at });
}

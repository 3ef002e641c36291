import { type ClusteredCopy, cluster, explainClusters } from '@newsloom/clustering';
import { type Duplicate, findDuplicates } from '@newsloom/dedup';
import { articles } from '@newsloom/store';
import { type ArticleLine, importOf } from './article-line.ts';
import type { ExplainedFile } from './explained-clusters.ts';

/**
 * The copies among the lines of a file, as an import would find them. Of two articles with the same time, the original
 * is the one with the smaller id in the store.
 */
export function duplicatesOf(lines: readonly ArticleLine[]): Duplicate[] {
  const given = new Map(lines.map(({ id }) => [articles.importedIdOf(id), id]));
  const found = findDuplicates(
    lines.map((line) => ({
      ...importOf(line),
      id: articles.importedIdOf(line.id),
      publishedAt: line.publishedAt?.getTime() ?? null,
    })),
  );
  return found.map((duplicate) => ({
    ...duplicate,
    id: given.get(duplicate.id) ?? duplicate.id,
    duplicateOf: duplicate.duplicateOf === null ? null : (given.get(duplicate.duplicateOf) ?? null),
  }));
}

/** The story of each line of a file, in the order of the lines. A copy is in the story of its original. */
export const clustersOf = (lines: readonly ArticleLine[]): { id: string; cluster: string }[] =>
  cluster(clusteredOf(lines)).map(({ id, storyId }) => ({ id, cluster: storyId }));

/** The same, with every decision of both passes in its order. */
export function explainedClustersOf(lines: readonly ArticleLine[]): ExplainedFile {
  const clustered = clusteredOf(lines);
  return { ...explainClusters(clustered), copies: new Map(clustered.map(({ id, copyOf }) => [id, copyOf ?? null])) };
}

function clusteredOf(lines: readonly ArticleLine[]): ClusteredCopy[] {
  const originals = new Map(duplicatesOf(lines).map(({ id, duplicateOf }) => [id, duplicateOf]));
  return lines.map(({ id, title, text, language, publishedAt }) => ({
    id,
    title,
    text,
    language,
    publishedAt: publishedAt?.getTime() ?? null,
    copyOf: originals.get(id) ?? null,
  }));
}

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
  namedAs(lines, cluster(clusteredOf(lines))).map(({ id, storyId }) => ({ id, cluster: storyId }));

/** The same, with every decision of both passes in the order in which they were made. */
export function explainedClustersOf(lines: readonly ArticleLine[]): ExplainedFile {
  const { articles: placed, decisions } = explainClusters(clusteredOf(lines));
  const given = new Map(lines.map(({ id }) => [articles.importedIdOf(id), id]));
  const nameOf = (id: string): string => given.get(id) ?? id;
  return {
    articles: namedAs(lines, placed),
    decisions: decisions.map((decision) =>
      decision.kind === 'placed'
        ? { ...decision, id: nameOf(decision.id) }
        : { ...decision, articleIds: decision.articleIds.map(nameOf) },
    ),
    copies: new Map(duplicatesOf(lines).map(({ id, duplicateOf }) => [id, duplicateOf])),
  };
}

/** The lines as an import would cluster them: with the ids of the store, which order articles of the same time. */
function clusteredOf(lines: readonly ArticleLine[]): ClusteredCopy[] {
  const originals = new Map(duplicatesOf(lines).map(({ id, duplicateOf }) => [id, duplicateOf]));
  return lines.map(({ id, title, text, language, publishedAt }) => {
    const original = originals.get(id) ?? null;
    return {
      id: articles.importedIdOf(id),
      title,
      text,
      language,
      publishedAt: publishedAt?.getTime() ?? null,
      copyOf: original === null ? null : articles.importedIdOf(original),
    };
  });
}

/** The results for the lines, with the ids of the lines. */
const namedAs = <Found extends { id: string }>(lines: readonly ArticleLine[], found: readonly Found[]): Found[] =>
  found.map((one, at) => ({ ...one, id: lines[at]?.id ?? one.id }));

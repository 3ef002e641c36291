import type { StoryDocument } from '@newsloom/store';

/** The fields that describe how a version was written, not the story. */
type Bookkeeping = 'version' | 'updatedAt' | 'changelog' | 'provenance';
type Content = Omit<StoryDocument, Bookkeeping>;

/** Says whether a reader would see a difference between two versions. */
export const isMaterial = (before: StoryDocument, after: StoryDocument): boolean =>
  stable(contentOf(before)) !== stable(contentOf(after));

const contentOf = ({ version, updatedAt, changelog, provenance, ...content }: StoryDocument): Content => content;

/** JSON with sorted keys, because Postgres changes the order of keys. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** What changed between two versions, in a sentence for people. */
export function summaryOf(before: StoryDocument | null, after: StoryDocument): string {
  if (!before)
    return `${after.splitFrom === null ? '' : `Split from story ${after.splitFrom}. `}First version: ${count(after.articleCount, 'article')} from ${count(after.outletCount, 'outlet')}.`;
  if (after.mergedInto !== null) return `Merged into story ${after.mergedInto}.`;
  if (after.status === 'retracted') return 'No article is left in the story.';
  const ids = new Set(before.articles.map((article) => article.id));
  const kept = new Set(after.articles.map((article) => article.id));
  const joined = after.articles.filter((article) => !ids.has(article.id)).length;
  const left = before.articles.filter((article) => !kept.has(article.id)).length;
  const parts = [
    ...(joined > 0 ? [`${count(joined, 'article')} joined`] : []),
    ...(left > 0 ? [`${count(left, 'article')} left`] : []),
    ...(before.headline.text === after.headline.text ? [] : ['another headline']),
    ...(JSON.stringify(before.bias.percent) === JSON.stringify(after.bias.percent) ? [] : [after.bias.statement]),
    ...(before.status === after.status ? [] : [`now ${after.status}`]),
  ];
  const text = parts.length > 0 ? parts.join('; ') : 'details of the coverage or the summary';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

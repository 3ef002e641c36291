import type { StoryChange, StoryDocument } from '@newsloom/store';
import { type Counted, countNames } from '@newsloom/summary';

/** What a version changed, in a sentence for people: "3 new articles, first right-leaning outlet, new headline." */
export function summaryOf(before: StoryDocument | null, after: StoryDocument, changes: readonly StoryChange[]): string {
  if (before === null)
    return `${after.splitFrom === null ? '' : `Split from story ${after.splitFrom}. `}First version: ${count(after.articleCount, 'article')} from ${count(after.outletCount, 'outlet')}.`;
  if (after.mergedInto !== null) return `Merged into story ${after.mergedInto}.`;
  if (after.status === 'retracted') return 'No article is left in the story.';
  const text = changes.flatMap((change) => wordsOf(change, changes) ?? []).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A change in words; null if other changes of the same version already say it. */
function wordsOf(change: StoryChange, all: readonly StoryChange[]): string | null {
  switch (change.kind) {
    case 'articles-joined':
      return `${change.articleIds.length} new article${plural(change.articleIds.length)}`;
    case 'articles-left':
      return `${count(change.articleIds.length, 'article')} left`;
    case 'articles-corrected':
      return `${count(change.articleIds.length, 'article')} corrected`;
    case 'first-lean':
      return change.side === 'center' ? 'first outlet in the center' : `first ${change.side}-leaning outlet`;
    case 'figure':
      return `${countNames[change.what as Counted] ?? change.what} changed from ${change.from} to ${change.to}`;
    case 'headline':
      return 'new headline';
    case 'dek':
      return change.to === null ? 'no summary any more' : 'new summary';
    case 'key-points':
      return change.added > 0
        ? `${change.added} new key point${plural(change.added)}`
        : `${count(change.removed, 'key point')} less`;
    case 'differences':
      return [
        ...change.opened.map((text) => `outlets differ: ${text}`),
        ...(change.opened.length === 0 ? ['outlets agree again'] : []),
      ].join(', ');
    case 'perspectives':
      return 'other perspectives';
    case 'translations':
      return `translated into ${change.languages.join(', ')}`;
    case 'bias':
      return sameShares(change.from, change.to)
        ? otherwiseTold(all, 'the ratings of the outlets')
        : `${change.statement.charAt(0).toLowerCase()}${change.statement.slice(1)}`;
    case 'blindspot':
      return change.to === null ? 'no blind spot any more' : `covered mostly by the ${change.to}`;
    case 'factuality':
      return otherwiseTold(all, 'the factuality of the outlets');
    case 'outlets':
      return otherwiseTold(all, 'owners or countries of the outlets');
    case 'topics':
      return 'other topics';
    case 'status':
      return `now ${change.to}`;
    case 'split':
      return `split from story ${change.from}`;
    case 'merged':
      return `merged into story ${change.into}`;
    case 'made-anew':
      return 'details of the coverage or the summary';
  }
}

/** Figures of the coverage change with every article, so they are named only if no article joined or left. */
const otherwiseTold = (all: readonly StoryChange[], words: string): string | null =>
  all.some(({ kind }) => kind === 'articles-joined' || kind === 'articles-left') ? null : words;

const sameShares = (a: Shares, b: Shares): boolean => a.left === b.left && a.center === b.center && a.right === b.right;
type Shares = { left: number; center: number; right: number };

const count = (n: number, noun: string): string => `${n} ${noun}${plural(n)}`;
const plural = (n: number): string => (n === 1 ? '' : 's');

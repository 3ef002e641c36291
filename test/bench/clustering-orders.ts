import { add, assign, type ClusterArticle, createWindow, LOOK_AFTER_ARTICLES, secondLook } from '@newsloom/clustering';
import { chanceOf } from '../harness/filled-store/chance.ts';
import { bcubed } from './training/bcubed.ts';

/** The seed of the random orders. */
const ORDERS = 11;

/** Feeds deliver the articles of an event this many articles late, at most. */
const LATE = 20;

/** Orders of each kind. The worst of several says more than a single one. */
const TRIES = 3;

/** The last looks are repeated until nothing changes, at most this many times. */
const LAST_LOOKS = 4;

/**
 * BCubed F1, from 0 to 1, of the stories of another order of arrival against those of the order of events. Of several
 * orders, the worst.
 */
export type OrderAgreement = { late: number; shuffled: number };

/** How well the stories agree when the same articles arrive in another order. */
export function orderAgreement(articles: readonly ClusterArticle[]): OrderAgreement {
  const inOrder = articles.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  const usual = new Map(storiesOf(inOrder).map(({ id, storyId }) => [id, storyId]));
  const worst = (spread: number): number =>
    Math.min(...Array.from({ length: TRIES }, (_, at) => bcubed(storiesOf(moved(inOrder, spread, at)), usual).f1));
  return { late: worst(LATE), shuffled: worst(inOrder.length) };
}

/** The articles, each up to `spread` places late. */
function moved(articles: readonly ClusterArticle[], spread: number, attempt: number): ClusterArticle[] {
  const chance = chanceOf(ORDERS, attempt);
  return articles
    .map((article, at) => ({ article, at: (spread < articles.length ? at : 0) + spread * chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ article }) => article);
}

/** The stories when articles are placed as they arrive. Imitates a writer, whose windows follow the articles' times. */
function storiesOf(articles: readonly ClusterArticle[]): { id: string; storyId: string }[] {
  const window = createWindow({ maxArticles: Number.POSITIVE_INFINITY });
  const placed = new Map<string, string>();
  let touched = new Set<string>();
  let opened = 0;
  const open = (): string => {
    opened += 1;
    return `story-${opened}`;
  };
  const look = (): number => {
    const changes = secondLook(window, [...touched], { openingOf: open });
    touched = new Set(changes.flatMap(({ storyId, otherId }) => [storyId, otherId]));
    return changes.length;
  };
  for (const [at, article] of articles.entries()) {
    const storyId = assign(window, article).storyId ?? open();
    add(window, article, storyId);
    placed.set(article.id, storyId);
    touched.add(storyId);
    if ((at + 1) % LOOK_AFTER_ARTICLES === 0) look();
  }
  for (let round = 0; round < LAST_LOOKS && look() > 0; round += 1);
  // An article that is not in the window, such as a digest, keeps the story in which it was placed.
  return articles.map(({ id }) => ({ id, storyId: window.members.get(id)?.member.story.id ?? placed.get(id) ?? id }));
}

const timeOf = ({ publishedAt }: ClusterArticle): number => publishedAt ?? Number.MAX_SAFE_INTEGER;

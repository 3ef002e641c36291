import { type Chance, chanceOf } from './chance.ts';

/** The order of an article, and its story. */
export type PlannedArticle = {
  /** Counts the articles from 0, in the order of publication. */
  number: number;
  story: number;
  /** The original of this copy, in the same story. */
  copyOf: number | null;
  /** It is the last article of its story. */
  isLast: boolean;
};

/** The same number every day, so that the number of articles near in time does not depend on the size of the store. */
export const ARTICLES_A_DAY = 2_500;

/** How large stories are: the share of those with at least n articles is 1 : n to the power of `tail`. */
export type StorySizes = { tail: number; most: number };

/** A mean of 2.5 and a long tail. The largest has 60; a year has few larger ones. */
export const COMMON_SIZES: StorySizes = { tail: 1.43, most: 60 };

/**
 * The sizes of stories that many outlets cover: a mean of ten articles. One story in a hundred has more than a hundred,
 * the largest 2,000.
 */
export const LARGE_SIZES: StorySizes = { tail: 0.945, most: 2_000 };

/** On average an article joins half a day after its story opened, at most two days after. */
const MEAN_DELAY = 0.5 * ARTICLES_A_DAY;
const MOST_DELAY = 2 * ARTICLES_A_DAY;

/** The share of the joining articles that are copies of the story's first. */
const COPIES = 0.2;

type Story = { number: number; left: number; first: number | null };

/** The news, article by article, without an end. The first day also has stories that opened before it. */
export function* newsPlan(sizes = COMMON_SIZES): Generator<PlannedArticle> {
  const chance = chanceOf(ARTICLES_A_DAY);
  const due = new Map<number, Story[]>();
  const waiting: Story[] = [];
  let opened = 0;
  for (let number = -2 * MOST_DELAY; ; number++) {
    waiting.push(...(due.get(number) ?? []));
    due.delete(number);
    const story = waiting.shift() ?? openStory(opened++, number, due, { chance, sizes });
    story.left--;
    if (number < 0) continue;
    const copyOf = story.first !== null && chance() < COPIES ? story.first : null;
    story.first ??= number;
    yield { number, story: story.number, copyOf, isLast: story.left === 0 };
  }
}

type Made = { chance: Chance; sizes: StorySizes };

/** Opens a story with the article `at`, and plans the other articles in `due`. */
function openStory(number: number, at: number, due: Map<number, Story[]>, { chance, sizes }: Made): Story {
  const size = Math.min(sizes.most, Math.floor((1 - chance()) ** (-1 / sizes.tail)));
  const story = { number, left: size, first: null };
  for (let joining = 1; joining < size; joining++) {
    const delay = 1 + Math.min(MOST_DELAY, Math.floor(-MEAN_DELAY * Math.log(1 - chance())));
    due.set(at + delay, [...(due.get(at + delay) ?? []), story]);
  }
  return story;
}

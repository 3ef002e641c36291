import { type Chance, chanceOf } from './chance.ts';

/** Which article comes when, and in which story. */
export type PlannedArticle = {
  /** Counts the articles from 0, in the order in which they are published. */
  number: number;
  story: number;
  /** The article of the story that this one is a copy of. */
  copyOf: number | null;
  /** Nothing more will join the story. */
  isLast: boolean;
};

/** As many every day, however many days there are: what is near in time does not grow with the whole. */
export const ARTICLES_A_DAY = 2_500;

/**
 * The share of stories of at least n articles is 1 : n to this power, which makes 2.5 the mean and the tail long. The
 * largest has 60; a year has few larger ones.
 */
const TAIL = 1.43;
const MOST = 60;

/** An article joins half a day after the story opened, on average, and two days after at the most. */
const MEAN_DELAY = 0.5 * ARTICLES_A_DAY;
const MOST_DELAY = 2 * ARTICLES_A_DAY;

/** The share of the joining articles that are copies of the story's first. */
const COPIES = 0.2;

type Story = { number: number; left: number; first: number | null };

/** The news, article by article, without an end. The first day has stories that opened before it, like any other. */
export function* newsPlan(): Generator<PlannedArticle> {
  const chance = chanceOf(ARTICLES_A_DAY);
  const due = new Map<number, Story[]>();
  const waiting: Story[] = [];
  let opened = 0;
  for (let number = -2 * MOST_DELAY; ; number++) {
    waiting.push(...(due.get(number) ?? []));
    due.delete(number);
    const story = waiting.shift() ?? openStory(opened++, number, due, chance);
    story.left--;
    if (number < 0) continue;
    const copyOf = story.first !== null && chance() < COPIES ? story.first : null;
    story.first ??= number;
    yield { number, story: story.number, copyOf, isLast: story.left === 0 };
  }
}

/** Opens a story with the article `at`, and enters into `due` when the others join it. */
function openStory(number: number, at: number, due: Map<number, Story[]>, chance: Chance): Story {
  const size = Math.min(MOST, Math.floor((1 - chance()) ** (-1 / TAIL)));
  const story = { number, left: size, first: null };
  for (let joining = 1; joining < size; joining++) {
    const delay = 1 + Math.min(MOST_DELAY, Math.floor(-MEAN_DELAY * Math.log(1 - chance())));
    due.set(at + delay, [...(due.get(at + delay) ?? []), story]);
  }
  return story;
}

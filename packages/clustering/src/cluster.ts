import type { ClusterArticle } from './article.ts';
import { assign } from './assign.ts';
import type { Model } from './model.ts';
import { firstModel, lookModel } from './models.ts';
import { type ClusterOptions, LOOK_AFTER_ARTICLES } from './options.ts';
import { secondLook } from './second-look.ts';
import type { StoryChange } from './story-change.ts';
import { add, type ClusterWindow, createWindow, dateOf, expire } from './window.ts';

/** An article, with the id of its original if it is a copy. */
export type ClusteredCopy = ClusterArticle & { copyOf?: string | null };

/** The models of `cluster`, and functions that are called at its steps. Training uses other models and observers. */
export type ClusterSteps = {
  firstModel: Model;
  /** Null: no second look. */
  lookModel: Model | null;
  onArticle?: (window: ClusterWindow, article: ClusterArticle) => void;
  onLook?: (window: ClusterWindow, storyIds: readonly string[]) => void;
  onPlaced?: (article: ClusterArticle, storyId: string) => void;
  onChange?: (change: StoryChange) => void;
};

/** The steps for normal use. */
export const usualSteps: ClusterSteps = { firstModel, lookModel };

/** Changed stories are also looked at again when the dates of the articles have moved on by this time. */
const LOOK_MS = 86_400_000;

/** The last look is repeated until nothing changes, at most this often. */
const LAST_LOOKS = 4;

/**
 * Clusters articles as the pipeline would: assigns and adds each in the order of dates, looks at stories again at
 * intervals, and moves the window on with the newest date. Undated articles come last. So the order of the input does
 * not matter. A copy is in the story of its original. Story ids are `story-1`, `story-2`, ... in the order of opening.
 * The result is in the order of the input.
 */
export function cluster(
  articles: Iterable<ClusteredCopy>,
  options: Partial<ClusterOptions> = {},
  steps: ClusterSteps = usualSteps,
): { id: string; storyId: string }[] {
  const window = createWindow(options);
  const given = [...articles];
  const stories = new Map<string, string>();
  let opened = 0;
  const open = (): string => {
    opened += 1;
    return `story-${opened}`;
  };
  /** Merged stories, and the stories they were merged into. Also covers articles that have left the window. */
  const merged = new Map<string, string>();
  const current = (id: string): string => {
    const into = merged.get(id);
    return into === undefined ? id : current(into);
  };
  let touched = new Set<string>();
  let sinceLook = 0;
  const look = (): number => {
    const ids = [...touched].filter((id) => current(id) === id);
    touched = new Set();
    sinceLook = 0;
    steps.onLook?.(window, ids);
    if (steps.lookModel === null) return 0;
    const changes = secondLook(window, ids, { openingOf: open, model: steps.lookModel });
    for (const change of changes) {
      const { kind, storyId, otherId, articleIds } = change;
      steps.onChange?.(change);
      if (kind === 'merged') merged.set(otherId, storyId);
      else for (const id of articleIds) stories.set(id, otherId);
      for (const id of [storyId, otherId]) touched.add(id);
    }
    return changes.length;
  };

  let newest = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  // A copy gets the story of its original. In the window it would only count the same words twice.
  const ids = new Set(given.map(({ id }) => id));
  const originals = new Map(
    given.flatMap(({ id, copyOf }) => (copyOf && ids.has(copyOf) ? [[id, copyOf] as const] : [])),
  );
  for (const article of given.toSorted(byDate)) {
    if (originals.has(article.id)) continue;
    const publishedAt = dateOf(article);
    if (sinceLook >= LOOK_AFTER_ARTICLES || (publishedAt !== null && publishedAt >= lookedAt + LOOK_MS)) {
      if (sinceLook > 0) look();
      lookedAt = publishedAt ?? lookedAt;
    }
    if (publishedAt !== null && publishedAt > newest) {
      newest = publishedAt;
      expire(window, newest - window.options.keepMs);
    }
    steps.onArticle?.(window, article);
    const storyId = assign(window, article, steps.firstModel).storyId ?? open();
    add(window, article, storyId);
    stories.set(article.id, storyId);
    steps.onPlaced?.(article, storyId);
    touched.add(storyId);
    sinceLook += 1;
  }
  for (let round = 0; round < LAST_LOOKS && look() > 0; round += 1);
  return given.map(({ id }) => ({ id, storyId: current(stories.get(originalOf(id, originals)) ?? id) }));
}

function originalOf(id: string, originals: ReadonlyMap<string, string>): string {
  const original = originals.get(id);
  return original === undefined ? id : originalOf(original, originals);
}

function byDate(a: ClusterArticle, b: ClusterArticle): number {
  const time = (article: ClusterArticle): number => dateOf(article) ?? Number.POSITIVE_INFINITY;
  const [one, two] = [time(a), time(b)];
  return one < two ? -1 : one > two ? 1 : a.id < b.id ? -1 : 1;
}

import type { ClusterArticle } from '../article.ts';
import { assign } from '../assign.ts';
import { secondLook } from '../second-look.ts';
import type { StoryChange } from '../story-change.ts';
import { add, type ClusterWindow, createWindow } from '../window.ts';

/** The counts of a replay. */
export type Moves = {
  articles: number;
  /** Changes by second looks, and the articles that they moved. */
  merges: number;
  splits: number;
  moved: number;
  /** Moves of an article back to a story that it left, or into one story with articles that it was split from. */
  back: number;
};

/** The waits before a story is looked at again, as in the cluster stage, and how many looks follow a change at once. */
const RESTS_MS = [1_000, 600_000, 3_600_000, 86_400_000];
const AT_ONCE = 3;

type Due = { at: number; looks: number };
type Replay = { window: ClusterWindow; due: Map<string, Due>; left: Map<string, Set<string>>; opened: number };

/**
 * Replays dated articles `times` times through first pass and second looks, by the clock of the articles: a look runs
 * whenever one is due. From the second replay on the articles are in their stories already, and only make these due
 * again.
 */
export function replayed(articles: readonly ClusterArticle[], times: number): Moves[] {
  const inOrder = articles.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  const window = createWindow({ maxArticles: Number.POSITIVE_INFINITY });
  const replay: Replay = { window, due: new Map(), left: new Map(), opened: 0 };
  return Array.from({ length: times }, () => onceMore(replay, inOrder));
}

function onceMore(replay: Replay, articles: readonly ClusterArticle[]): Moves {
  const { window, due } = replay;
  const moves: Moves = { articles: articles.length, merges: 0, splits: 0, moved: 0, back: 0 };
  for (const article of articles) {
    const at = timeOf(article);
    lookUntil(replay, at, moves);
    const storyId = window.members.get(article.id)?.member.story.id ?? placed(replay, article);
    due.set(storyId, { at: at + (RESTS_MS[0] ?? 0), looks: 0 });
  }
  lookUntil(replay, Number.POSITIVE_INFINITY, moves);
  return moves;
}

function placed(replay: Replay, article: ClusterArticle): string {
  const storyId = assign(replay.window, article).storyId ?? opening(replay);
  add(replay.window, article, storyId);
  return storyId;
}

const opening = (replay: Replay): string => {
  replay.opened += 1;
  return `story-${replay.opened}`;
};

/** Looks at stories as long as one is due before `end`. Stories due at the same time share a look. */
function lookUntil(replay: Replay, end: number, moves: Moves): void {
  const { window, due } = replay;
  for (;;) {
    const now = Math.min(...Array.from(due.values(), ({ at }) => at));
    if (now >= end) return;
    const looked = [...due].filter(([, { at }]) => at === now);
    for (const [id] of looked) due.delete(id);
    const ids = looked.map(([id]) => id);
    const changes = secondLook(window, ids, { openingOf: () => opening(replay) });
    record(replay, changes, moves);
    const changed = new Set(changes.flatMap(({ storyId, otherId }) => [storyId, otherId]));
    for (const [id, { looks }] of looked) {
      const atOnce = changed.has(id) && looks < AT_ONCE;
      const rest = RESTS_MS[atOnce ? 0 : looks + 1];
      if (rest !== undefined && isStory(window, id)) due.set(id, { at: now + rest, looks: looks + 1 });
    }
    for (const id of changed) {
      if (isStory(window, id) && !due.has(id)) due.set(id, { at: now + (RESTS_MS[0] ?? 0), looks: 1 });
    }
  }
}

const isStory = ({ shards }: ClusterWindow, id: string): boolean =>
  [...shards.values()].some(({ stories }) => stories.has(id));

/** For each article that a look moved, its story before the look. */
function placesBefore(window: ClusterWindow, changes: readonly StoryChange[]): Map<string, string> {
  const before = new Map<string, string>();
  for (const { kind, storyId, otherId, articleIds } of changes) {
    for (const id of articleIds) if (!before.has(id)) before.set(id, kind === 'merged' ? otherId : storyId);
  }
  for (const [id, story] of before) if (window.members.get(id)?.member.story.id === story) before.delete(id);
  return before;
}

/** Counts what a look changed in the end. An article must never be in a story again that it has left. */
function record({ window, left }: Replay, changes: readonly StoryChange[], moves: Moves): void {
  const before = placesBefore(window, changes);
  moves.moved += before.size;
  for (const [id, from] of before) {
    const to = window.members.get(id)?.member.story.id ?? '';
    if (left.get(id)?.has(to)) moves.back += 1;
    left.set(id, (left.get(id) ?? new Set()).add(from));
  }
  for (const { kind } of changes) moves[kind === 'merged' ? 'merges' : 'splits'] += 1;
}

const timeOf = ({ publishedAt }: ClusterArticle): number => publishedAt ?? 0;

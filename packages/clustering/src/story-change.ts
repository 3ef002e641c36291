import { joinApart, setApart } from './apart.ts';
import { type ClusterWindow, move } from './window.ts';

/** Two stories that became one, or one that became two. */
export type StoryChange = {
  kind: 'merged' | 'split';
  /** The story that stays: the larger one, or the older of two of one size. */
  storyId: string;
  /** The story that ended in it, or began from it. */
  otherId: string;
  /** The articles that moved from one to the other. */
  articleIds: string[];
  /** The probability that both are one story, 0 to 1. */
  similarity: number;
  /** From here on two stories are merged; below it one is split. */
  threshold: number;
  /** The features that decided, with what each added to the log-odds. */
  reasons: Record<string, number>;
  /** Of a merge: the other stories that one of both was compared with, the most likely first. */
  candidates: { storyId: string; similarity: number }[];
};

/**
 * Makes a change in a window that overlaps the one that was looked at. What only this window has of a story that ended
 * goes with it, so that the story is over in all windows.
 */
export function applyChange(window: ClusterWindow, { kind, storyId, otherId, articleIds }: StoryChange): void {
  if (kind === 'split') {
    const here = articleIds.filter((id) => window.members.has(id));
    for (const id of here) move(window, id, otherId);
    if (here.length > 0) setApart(window.apart, storyId, otherId);
    return;
  }
  for (const { stories } of window.shards.values()) {
    const leaving = stories.get(otherId)?.members ?? [];
    for (const { id } of [...leaving]) move(window, id, storyId);
  }
  joinApart(window.apart, storyId, otherId);
}

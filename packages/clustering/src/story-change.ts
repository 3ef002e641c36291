import { joinApart, setApart } from './apart.ts';
import { type ClusterWindow, move } from './window.ts';

/** A merge of two stories, or a split of one. */
export type StoryChange = {
  kind: 'merged' | 'split';
  /** The story that stays: the larger one, or the older of two of one size. */
  storyId: string;
  /** The story that was merged into it, or that was split from it. */
  otherId: string;
  /** The articles that moved from one to the other. */
  articleIds: string[];
  /** The probability that both are one story, 0 to 1. */
  similarity: number;
  /** From this probability on two stories are merged; below it a story is split. */
  threshold: number;
  /** The features that decided, with what each added to the log-odds. */
  reasons: Record<string, number>;
  /** For a merge: further stories that one of the two was compared with, the most likely first. */
  candidates: { storyId: string; similarity: number }[];
};

/**
 * Applies a change to a window that overlaps the one where it was found. After a merge, articles of the ended story
 * that are only in this window move too, so that the story ends in all windows.
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

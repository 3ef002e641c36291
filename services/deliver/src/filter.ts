import { isFollowed } from '@newsloom/reading';
import type { ChangeRow, WebhookFilter } from '@newsloom/store';

/**
 * Says whether an endpoint is told of a change. An empty list of a filter accepts everything. Retractions and merges
 * are filtered by kind only, not by language, topic or outlet, because everyone who has the story must know.
 */
export const isWanted = ({ kinds, ...followed }: WebhookFilter, change: ChangeRow): boolean =>
  (kinds.length === 0 || kinds.includes(change.kind)) &&
  (change.kind === 'story.retracted' || change.kind === 'story.merged' || isFollowed(followed, change));

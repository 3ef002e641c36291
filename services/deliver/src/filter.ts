import { isFollowed } from '@newsloom/reading';
import type { ChangeRow, WebhookFilter } from '@newsloom/store';

/**
 * Says whether an endpoint is told of a change. An empty list of a filter takes everything. The end of a story is told
 * whatever is left of its topics and outlets, because whoever has it must know.
 */
export const isWanted = ({ kinds, ...followed }: WebhookFilter, change: ChangeRow): boolean =>
  (kinds.length === 0 || kinds.includes(change.kind)) &&
  (change.kind === 'story.retracted' || change.kind === 'story.merged' || isFollowed(followed, change));

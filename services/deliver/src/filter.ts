import type { FilteredChange, WebhookFilter } from '@newsloom/store';

/**
 * Says whether an endpoint is told of a change. An empty list of a filter takes everything. The end of a story is told
 * whatever is left of its topics and outlets, because whoever has it must know.
 */
export function isWanted({ kinds, languages, topics, outlets }: WebhookFilter, change: FilteredChange): boolean {
  if (kinds.length > 0 && !kinds.includes(change.kind)) return false;
  if (change.kind === 'story.retracted' || change.kind === 'story.merged') return true;
  return (
    (languages.length === 0 || (change.language !== null && languages.includes(change.language))) &&
    shareOne(topics, change.topics) &&
    shareOne(outlets, change.outlets)
  );
}

const shareOne = (wanted: readonly string[], present: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((one) => present.includes(one));

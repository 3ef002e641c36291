import type { StoryDocument } from '@newsloom/store';

/** Versions within this many debounces count: those of the last minute, unless the operator set another debounce. */
const BURST = 60;

/** The longest rest, in debounces: a breaking story gets about four versions a minute. */
const LONGEST = 16;

/**
 * Until when a story rests before its next version; null if it need not. The rest doubles with each version of the last
 * minute (2 s, 4 s, 8 s, 16 s), so a lone article is published at once, and a hundred in one minute cost seven
 * versions.
 *
 * @param debounceMs the debounce of the stage; with 0 nothing rests
 */
export function versionRest(
  { changelog, updatedAt }: Pick<StoryDocument, 'changelog' | 'updatedAt'>,
  debounceMs: number,
  now: Date,
): Date | null {
  const burstFrom = now.getTime() - BURST * debounceMs;
  const recent = changelog.filter(({ at }) => Date.parse(at) > burstFrom).length;
  if (recent === 0) return null;
  const until = Date.parse(updatedAt) + debounceMs * Math.min(2 ** recent, LONGEST);
  return until > now.getTime() ? new Date(until) : null;
}

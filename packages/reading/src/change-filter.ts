import { starterOutlet } from '@newsloom/outlets';
import type { ChangeRow } from '@newsloom/store';

/** The stories that somebody follows. An empty list stands for all. */
export type FollowedStories = {
  languages: readonly string[];
  topics: readonly string[];
  /** Domains of outlets, or other names of them. */
  outlets: readonly string[];
};

/**
 * Says whether a change concerns a followed story, by the story before the change or after it. A change of an earlier
 * release has no names to compare, so it always passes.
 */
export const isFollowed = ({ languages, topics, outlets }: FollowedStories, row: ChangeRow): boolean =>
  shareOne(languages, row.languages) &&
  shareOne(topics, row.topics) &&
  shareOne(outlets.map(starterOutlet), row.outlets);

const shareOne = (followed: readonly string[], present: readonly string[] | null): boolean =>
  followed.length === 0 || present === null || followed.some((one) => present.includes(one));

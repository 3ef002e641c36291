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
 * Says whether a change is of a story that is followed, by what the story was before it or after it. A change of an
 * earlier release names nothing, and so may be of any.
 */
export const isFollowed = ({ languages, topics, outlets }: FollowedStories, row: ChangeRow): boolean =>
  shareOne(languages, row.languages) &&
  shareOne(topics, row.topics) &&
  shareOne(outlets.map(starterOutlet), row.outlets);

const shareOne = (followed: readonly string[], present: readonly string[] | null): boolean =>
  followed.length === 0 || present === null || followed.some((one) => present.includes(one));

import type { ListVersions, Story } from '@newsloom/client';

/** An article of a story. */
export type StoryArticle = Story['articles'][number];

/** The outlet of an article, as its story has it. */
export type StoryOutlet = NonNullable<StoryArticle['outlet']>;

/** A version of a story in the list of them. */
export type StoryVersion = ListVersions['versions'][number];

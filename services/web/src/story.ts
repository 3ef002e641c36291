import type { ListVersions, Story } from '@newsloom/client';

/** An article of a story. */
export type StoryArticle = Story['articles'][number];

/** The outlet of an article, as in the story's document. */
export type StoryOutlet = NonNullable<StoryArticle['outlet']>;

/** An entry in the list of a story's versions. */
export type StoryVersion = ListVersions['versions'][number];

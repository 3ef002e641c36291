export type { Citation } from './citation.ts';
export type { Headline } from './headline.ts';
export type { KeyPoint } from './key-points.ts';
export type { StoryArticle, StoryInput } from './story-article.ts';
export { type Summary, summarise } from './summarise.ts';

export type { Citation } from './citation.ts';
export type { Entity } from './entities.ts';
export type { Headline } from './headline.ts';
export type { KeyPoint } from './key-points.ts';
export type { Location } from './locations.ts';
export { type Meaning, meaning } from './meaning.ts';
export type { StoryArticle, StoryInput } from './story-article.ts';
export { type Summary, summarise } from './summarise.ts';
export type { Topic } from './topics.ts';

export { type ArticleDigest, digestOf, digestVersion } from './article-digest.ts';
export type { Citation } from './citation.ts';
export type { Headline } from './headline.ts';
export type { KeyPoint } from './key-points.ts';
export { articlesToRead, type ListedArticle, type StoryArticle, type StoryInput } from './story-article.ts';
export { type Summary, summarise } from './summarise.ts';

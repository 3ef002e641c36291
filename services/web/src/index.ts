export { startWeb } from './start-web.ts';
export { httpStorySource, type StorySource } from './story-source.ts';
export { openWeb } from './web.ts';
export type { WebOptions } from './web-options.ts';

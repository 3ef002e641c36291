export { inventedArticle, inventedStory } from './invented-story.ts';
export { openApiDocument } from './openapi-document.ts';
export { NOW, openTestApi, type TestApi } from './test-api.ts';

export { anyText, stored } from './any-text.ts';
export { ALL_LEFT, inventedArticle, inventedStory, publish } from './invented-story.ts';
export {
  at,
  discover,
  discovery,
  HOUR,
  howManyWait,
  imported,
  NOW,
  openTestStore,
  place,
  SECOND,
  useTestStore,
} from './test-store.ts';

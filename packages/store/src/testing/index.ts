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
} from './test-store.ts';

export { ALL_LEFT, inventedStory } from './invented-story.ts';
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

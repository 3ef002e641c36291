export { bringStories, idOf, join, STORY_IDS } from './clustered-stories.ts';

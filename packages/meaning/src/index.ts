export type { Entity } from './entities.ts';
export type { Keyword } from './keywords.ts';
export type { EventLocation, Location } from './locations.ts';
export { type Meaning, meaningOf, type StoryOfDigests } from './meaning.ts';
export { MEANING_VERSION, type MeaningDigest, meaningDigestOf } from './meaning-digest.ts';
export { isNameSomewhere, thingNamed } from './named-things.ts';
export {
  type NearStory,
  nearestOfOtherLanguages,
  type StoryPoint,
  textToEmbed,
  unitVector,
} from './other-languages.ts';
export type { Topic } from './topics.ts';

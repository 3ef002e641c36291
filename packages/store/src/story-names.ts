import type { StoryDocument } from './story-document.ts';

/** All names by which a reader can filter by topic: labels and ids of topics, and keywords. */
export const topicNamesOf = ({ topics, keywords }: StoryDocument): string[] => [
  ...new Set([...topics.flatMap(({ id, label }) => [label, id]), ...keywords.map(({ label }) => label)]),
];

/** The domains of the outlets that have an article in the story. */
export const outletsOf = ({ articles }: StoryDocument): string[] => [
  ...new Set(articles.flatMap(({ outlet }) => outlet?.domain ?? [])),
];

import { type Kind, score } from '../kind-score.ts';
import type { AcronymDigest, NameDigest, NamesDigest } from '../name-digest.ts';
import { type StoryName, storyNames } from '../story-name.ts';

/** A name of an article: its kind, if there is a sign of one, and how often it is mentioned. */
export const name = (spelling: string, kind: Kind | null, mentions = 1, lead = 0): NameDigest => [
  spelling,
  mentions,
  lead,
  score(kind === null ? {} : { [kind]: 4 }),
];

/** What the digest of an article says of its names. */
export const article = (names: NameDigest[], acronyms: AcronymDigest[] = []): NamesDigest => ({ names, acronyms });

/** The names of a story as "kind: name, articles/mentions". */
export const told = (articles: readonly NamesDigest[], language: string | null = 'en'): string[] =>
  storyNames(articles, language)
    .map((one) => `${one.kind}: ${one.name}, ${one.count}/${one.mentions}`)
    .sort();

/** A name of a story, mentioned once in one article unless `facts` say more. */
export const storyName = (spelling: string, kind: Kind, facts: Partial<StoryName> = {}): StoryName => ({
  ...{ name: spelling, kind, count: 1, mentions: 1, lead: 0, country: null },
  ...facts,
});

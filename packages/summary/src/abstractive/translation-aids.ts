/** What the caller knows of names and languages, for which this package has no lists. */
export type TranslationAids = {
  /** Names in the articles of the story. */
  names: readonly string[];
  /** What a name stands for, by an id that is the same in every language; null for other names. */
  thingNamed: (name: string, language: string) => string | null;
  /** Whether a word is also a name: of people, places or organisations. */
  isName: (word: string, language: string) => boolean;
  /** The most likely language of a text. */
  languageOf: (text: string) => string | null;
};

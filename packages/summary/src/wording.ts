import { englishVerb } from './english-verb.ts';
import { type WordingLists, wordingLists } from './wording-lists.ts';

/** The words of a language that show how a sentence is connected with others. */
export type Wording = Readonly<Record<keyof WordingLists, ReadonlySet<string>>> & {
  /** Matches the verbs of statements; null for a language whose verbs cannot be told by their form. */
  verbs: RegExp | null;
  /** Matches a text up to its first pronoun; null without pronouns. */
  loose: RegExp | null;
};

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

const read = (lists: WordingLists, verbs: RegExp | null): Wording => ({
  leaning: set(lists.leaning),
  linking: set(lists.linking),
  pronouns: set(lists.pronouns),
  pointing: set(lists.pointing),
  said: set(lists.said),
  roles: set(lists.roles),
  firstPerson: set(lists.firstPerson),
  negations: set(lists.negations),
  verbs,
  loose:
    lists.pronouns === ''
      ? null
      : new RegExp(`^(?<before>.*?)(?<!\\p{L})(?:${lists.pronouns.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'iu'),
});

const byLanguage = new Map(
  Object.entries(wordingLists).map(([language, lists]) => [
    language,
    read(lists, language === 'en' ? englishVerb : null),
  ]),
);

const NOTHING = {
  leaning: '',
  linking: '',
  pronouns: '',
  pointing: '',
  said: '',
  roles: '',
  firstPerson: '',
  negations: '',
};
const unknown: Wording = read(NOTHING, null);

/** The wording of a language; empty lists for other languages. */
export function wordingOf(language: string | null): Wording {
  return (language === null ? undefined : byLanguage.get(language)) ?? unknown;
}

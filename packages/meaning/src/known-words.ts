import { commonWords, rankedWords } from '@newsloom/lexicon';
import { stopwords } from '@newsloom/text';
import { withoutCase } from './case-ending.ts';
import firstNameList from './data/first-names.json' with { type: 'json' };
import nationalities from './data/nationalities.json' with { type: 'json' };
import { memo } from './memo.ts';

/** Made on first use: most processes read only a few languages. */
const remembered = <Value>(make: (language: string) => Value): ((language: string) => Value) => {
  const known = new Map<string, Value>();
  return (language) => {
    const value = known.get(language) ?? make(language);
    known.set(language, value);
    return value;
  };
};

/** The everyday words of a language, stop words included. */
export const commonIn = remembered((language): ReadonlySet<string> => {
  const lists = Object.values(commonWords[language] ?? {}).flatMap((list) => list.split(/\s+/));
  const all = [...(rankedWords[language] ?? '').split(' '), ...lists, ...stopwords(language)];
  return new Set([...all, ...all.map(withoutCase)]);
});

const firstNames = remembered(() => new Set(firstNameList.split(' ').map((name) => withoutCase(name.toLowerCase()))));

const asListed = remembered(() => new Set(firstNameList.split(' ')));

const byStem = remembered(() => {
  const names = firstNameList.split(' ').filter((name) => /[а-я]/.test(name));
  // Of names with one stem, the ending of Russian men's names wins: "Дмитрий", not the Ukrainian "Дмитро".
  const masculineLast = names.toSorted((a, b) => Number(a.endsWith('й')) - Number(b.endsWith('й')));
  return new Map(masculineLast.map((name) => [withoutCase(name.toLowerCase()), name]));
});

/** The nominative of a Russian first name in any case; undefined for other words. */
export function nominativeOfFirstName(word: string): string | undefined {
  const listed = asListed('');
  // "Сергея", "Дмитрию"; "Юлия" is a woman.
  const asMan = word.replace(/(?:[яюе]|ем)$/, 'й');
  if (listed.has(asMan) && !(word.endsWith('ия') && listed.has(word))) return asMan;
  return listed.has(word) ? word : byStem('').get(withoutCase(word.toLowerCase()));
}

/** Whether a word is a first name exactly as in the list, which has no case endings. */
export const isFirstNameAsIs = (word: string): boolean => nominativeOfFirstName(word) === word;

/** Whether a word is a first name in some language. A double name needs both parts. */
export const isFirstName = (key: string): boolean => hasFirstNames(key, null);

const hasFirstNames = memo((key): boolean => key.split('-').every((part) => firstNames('').has(withoutCase(part))));

// "deutsch", "deutsche", "deutschen"; "malian", "malians"; "français", "française", "françaises"; "italiano",
// "italiani".
const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em', 's', 'a', 'as', 'os'];

/** The countries of the adjectives of nationality in all languages, by every form of the adjective. */
const adjectives = remembered((): ReadonlyMap<string, string> => {
  const countries = new Map<string, string>();
  for (const words of Object.values<Record<string, string>>(nationalities)) {
    for (const [word, country] of Object.entries(words)) {
      const stem = word.replace(/[oe]$/, '');
      for (const form of [word, `${stem}o`, `${stem}i`, ...ENDINGS.map((end) => stem + end)]) {
        if (!countries.has(form)) countries.set(form, country);
      }
    }
  }
  return countries;
});

/** The ISO 3166-1 alpha-2 code of the country of an adjective such as "Malian"; undefined for other words. */
export const nationalityOf = (key: string): string | undefined => adjectives('').get(key);

/** This many of the most common words of a language say nothing about the subject of a text. */
const DULL = 1_200;
/** Words for quantities and parts of the day, which the lists lack. */
const ALSO_DULL = 'cent cents percent closing crore lakh prozent';

const dullIn = remembered((language): ReadonlySet<string> => {
  const { everyday = '', frequent = '' } = commonWords[language] ?? {};
  const ranked = (rankedWords[language] ?? '').split(' ').slice(0, DULL);
  return new Set([...ranked, ...[everyday, frequent, ALSO_DULL].flatMap((list) => list.split(/\s+/))]);
});

/** Makes a function that says whether a word is too common to be a keyword. */
export const isDullIn = (language: string | null): ((word: string) => boolean) => {
  const dull = dullIn(language ?? 'en');
  return (word) => dull.has(word);
};

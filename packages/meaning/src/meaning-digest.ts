import { sentences, words } from '@newsloom/text';
import { digestKeywords, type KeywordDigest } from './keyword-digest.ts';
import { nationalityOf } from './known-words.ts';
import { digestNames, type NamesDigest } from './name-digest.ts';
import { digestTopics, isOfSport, type TopicDigest } from './topic-digest.ts';

/** Must change whenever digests change. Digests of other versions are made again. */
export const MEANING_VERSION = 'meaning-4';

/** What the meaning of a story needs of an article's title and text. Plain JSON, made once and stored. */
export type MeaningDigest = NamesDigest & {
  /** ISO 3166-1 alpha-2 codes of the countries that its adjectives name ("Malian"). */
  nations: string[];
  topics: TopicDigest[];
  keywords: KeywordDigest[];
};

// Articles begin with their main story; later parts mention other stories.
const CHARACTERS_READ = 3_000;

/**
 * Makes the digest of an article. Reads only the beginning, which limits the time.
 *
 * @param language ISO 639-1 code of the story of the article; null if unknown
 */
export function meaningDigestOf(article: { title: string; text: string }, language: string | null): MeaningDigest {
  const title = article.title.slice(0, CHARACTERS_READ);
  const whole = `${title}\n${beginningOf(article.text)}`.toWellFormed();
  const read = sentences(whole, language);
  const wordsOf = read.map(({ text }) => words(text));
  const titles = read.filter(({ end }) => end <= title.length).length;
  const topics = digestTopics(wordsOf.slice(0, titles), wordsOf.slice(titles), language);
  const source = { text: whole, sentences: read, titleLength: title.length, isSport: isOfSport(topics) };
  const { names, acronyms, nameWords, nouns } = digestNames(source, language);
  return {
    names,
    acronyms,
    nations: [
      ...new Set([...new Set(wordsOf.flat())].flatMap((word) => (word.length < 5 ? [] : (nationalityOf(word) ?? [])))),
    ],
    topics,
    keywords: digestKeywords(wordsOf.slice(0, titles), wordsOf.slice(titles), { names: nameWords, nouns }, language),
  };
}

/** The beginning of a text. A word that is cut in half is removed, because it could look like a name. */
function beginningOf(text: string): string {
  if (text.length <= CHARACTERS_READ) return text;
  const end = text.lastIndexOf(' ', CHARACTERS_READ);
  return text.slice(0, end > 0 ? end : CHARACTERS_READ);
}

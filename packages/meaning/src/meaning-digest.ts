import { sentences, words } from '@newsloom/text';
import { digestKeywords, type KeywordDigest } from './keyword-digest.ts';
import { nationalityOf } from './known-words.ts';
import { digestNames, type NamesDigest } from './name-digest.ts';
import { digestTopics, type TopicDigest } from './topic-digest.ts';

/** Must change whenever digests change. A digest of another version is made again. */
export const meaningVersion = 'meaning-2';

/** What the meaning of a story needs of an article's title and text. Plain JSON, made once and stored. */
export type MeaningDigest = NamesDigest & {
  /** ISO 3166-1 alpha-2 codes of the countries that its adjectives name ("Malian"). */
  nations: string[];
  topics: TopicDigest[];
  keywords: KeywordDigest[];
};

// Articles begin with their own story; further down they mention others.
const charactersRead = 3_000;

/**
 * Makes the digest of an article. Reads only its beginning, so the time is limited.
 *
 * @param language ISO 639-1 code of the story of the article; null if unknown
 */
export function meaningDigestOf(article: { title: string; text: string }, language: string | null): MeaningDigest {
  const title = article.title.slice(0, charactersRead);
  const whole = `${title}\n${article.text.slice(0, charactersRead)}`.toWellFormed();
  const read = sentences(whole, language);
  const wordsOf = read.map(({ text }) => words(text));
  const titles = read.filter(({ end }) => end <= title.length).length;
  const { names, acronyms, nameWords, nouns } = digestNames(whole, read, title.length, language);
  return {
    names,
    acronyms,
    nations: [...new Set([...new Set(wordsOf.flat())].flatMap((word) => nationalityOf(word) ?? []))],
    topics: digestTopics(wordsOf.slice(0, titles), wordsOf.slice(titles), language),
    keywords: digestKeywords(wordsOf.slice(0, titles), wordsOf.slice(titles), { names: nameWords, nouns }, language),
  };
}

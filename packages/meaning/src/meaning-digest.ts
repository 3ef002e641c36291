import { sentences, words } from '@newsloom/text';
import { digestCountries } from './country-digest.ts';
import { digestNames, type NameDigest } from './name-digest.ts';
import { digestTopics, type TopicDigest } from './topic-digest.ts';

/** Must change whenever digests change. A digest of another version is made again. */
export const meaningVersion = 'meaning-1';

/** What the meaning of a story needs of an article's title and text. Plain JSON, made once and stored. */
export type MeaningDigest = {
  names: NameDigest[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  titleTopics: TopicDigest;
  textTopics: TopicDigest;
};

// Articles begin with their own story; further down they mention others.
const charactersRead = 4_000;

/**
 * Makes the digest of an article. Reads only its beginning, so the time is limited.
 *
 * @param language ISO 639-1 code of the story of the article; null if unknown
 */
export function meaningDigestOf(article: { title: string; text: string }, language: string | null): MeaningDigest {
  const title = article.title.slice(0, charactersRead);
  const whole = `${title}\n${article.text.slice(0, charactersRead)}`.toWellFormed();
  const read = sentences(whole, language).map((span) => ({ ...span, words: words(span.text) }));
  const inTitle = read.filter(({ end }) => end <= title.length);
  const { names, nameWords } = digestNames(whole, read, language);
  return {
    names,
    countries: digestCountries(whole, language),
    titleTopics: digestTopics(inTitle, nameWords, language),
    textTopics: digestTopics(read.slice(inTitle.length), nameWords, language),
  };
}

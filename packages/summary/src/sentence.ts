import { calendarOf, stopwords, words } from '@newsloom/text';
import { bareNames } from './bare-names.ts';
import type { Refusal } from './fitness.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';
import { numbersOf, termsOf, type Vocabulary } from './term.ts';
import { wordingOf } from './wording.ts';

/** A sentence of an article, with the data for choosing key points. */
export type Sentence = {
  articleId: string;
  outlet: string;
  voice: string;
  /** `article.text.slice(start, end) === text`. */
  text: string;
  start: number;
  end: number;
  /** Position in the article, from 0. */
  position: number;
  /** The numbers of the terms, each once. */
  terms: readonly number[];
  /** The terms of surnames of people who are named in full before it only. */
  bareNames: readonly number[];
  /** Whether a pronoun near its beginning may stand for somebody of a sentence before it. */
  isLoose: boolean;
  /** In words. */
  length: number;
  /** Why it cannot be read without the sentences around it; null if it can. */
  refusal: Refusal | null;
};

// The main clause has begun by then.
const openingCharacters = 90;

const name = /\p{Lu}\p{L}+/gu;

/** "In Marrowby, where the mayor resigned, it was found": a pronoun without a name before it, or as a new subject. */
function isLoose(opening: string, language: string | null): boolean {
  const before = wordingOf(language).loose?.exec(opening)?.groups?.before;
  if (before === undefined) return false;
  const { weekdays, months } = calendarOf(language);
  const nameless = stopwords(language).union(weekdays).union(months);
  return /, $/.test(before) || !(before.match(name) ?? []).some((word) => !nameless.has(word.toLowerCase()));
}

/** The sentences in an article's digest. */
export function sentencesOf(article: StoryArticle, vocabulary: Vocabulary, language: string | null): Sentence[] {
  const { text, sentences } = article.digest;
  const voice = voiceOf(article);
  const bare = bareNames(
    sentences.map(([start, end]) => text.slice(start, end)),
    language,
  );
  return sentences.map(([start, end, refusal, length, terms], position) => ({
    articleId: article.id,
    outlet: article.outlet,
    voice,
    text: text.slice(start, end),
    start,
    end,
    position,
    terms: terms === '' ? [] : numbersOf(terms.split(' '), vocabulary),
    refusal,
    isLoose:
      refusal === null &&
      position > 0 &&
      isLoose(text.slice(start, Math.min(end, start + openingCharacters)), language),
    bareNames: (bare[position] ?? []).flatMap((name) => numbersOf(termsOf(words(name), null), vocabulary)),
    length,
  }));
}

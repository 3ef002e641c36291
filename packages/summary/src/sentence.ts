import { sentences, stopwords, words } from '@newsloom/text';
import { standsAlone } from './standing-alone.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';

/** A sentence of an article, with what the choice of key points looks at. */
export type Sentence = {
  articleId: string;
  outlet: string;
  voice: string;
  /** `article.text.slice(start, end) === text`. */
  text: string;
  start: number;
  end: number;
  /** Place in the article, the first sentence being 0. */
  position: number;
  words: readonly string[];
  /** What the words that carry the subject are compared by. */
  terms: ReadonlySet<string>;
  /** Whether it can be read without the sentences around it. */
  alone: boolean;
};

// News puts what matters first: what stands further down is background.
const sentencesRead = 20;

// Twenty sentences of the longest kind; a page of a megabyte without a full stop is not read to its end.
const charactersRead = 12_000;

// "BAMAKO, Mali (AP) — ", "WASHINGTON—", "(Reuters) - ", "(CNN)": where and by whom it was filed is no part of the
// statement.
const dateline =
  /^(?:\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?\s?(?:\([\p{L} ./]{2,30}\)\s?)?(?:—|–|-{1,2}\s)\s*|\([\p{L} ./]{2,30}\)\s?[—–-]{1,2}\s*|\((?:AFP|AP|Bloomberg|CNN|Reuters|UPI)\)\s*)/u;

/** The sentences of the beginning of an article. */
export function sentencesOf(article: StoryArticle, language: string | null): Sentence[] {
  return sentences(article.text.slice(0, charactersRead), language)
    .slice(0, sentencesRead)
    .map((span, position) => {
      const start = span.start + (dateline.exec(span.text)?.[0].length ?? 0);
      const text = article.text.slice(start, span.end);
      const all = words(text);
      return {
        articleId: article.id,
        outlet: article.outlet,
        voice: voiceOf(article),
        text,
        start,
        end: span.end,
        position,
        words: all,
        terms: termsOf(all, language),
        alone: standsAlone(text, all, language),
      };
    });
}

// The beginning of a word is a stem good enough to match "blockade" and "blockading", in any language with endings.
const stemLength = 6;

/** What words are compared by: their stems, without the words that carry no subject. */
export function termsOf(all: readonly string[], language: string | null): ReadonlySet<string> {
  const stop = stopwords(language);
  return new Set(all.filter((word) => !stop.has(word)).map((word) => Array.from(word).slice(0, stemLength).join('')));
}

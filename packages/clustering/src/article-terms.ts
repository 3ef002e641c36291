import { properNames, stopwords, words } from '@newsloom/text';
import type { ClusterArticle } from './article.ts';
import { stem } from './stem.ts';

/** A news text begins with its event. Later parts are background that other stories share. */
const READ_WORDS = 300;
/** About as many words, so that a long text costs no more than a short one. */
const READ_CHARACTERS = 2_100;

/** A word of the title weighs as much as this many in the body, because titles identify the event. */
const TITLE_WEIGHT = 4;

/** A name weighs as much as this many other words, because similar events differ in who and where. */
const NAME_WEIGHT = 2;

/** The weight of each word: the logarithm of its frequency in the article, without its rarity. */
export type Terms = ReadonlyMap<string, number>;

/** The article as bags of words: the whole with a heavier title, the title, the names. */
export type ArticleTerms = { whole: Terms; title: Terms; names: Terms };

/** Reads the beginning of an article, so the time does not depend on its length. */
export function articleTerms(article: ClusterArticle): ArticleTerms {
  const { language } = article;
  const title = article.title.slice(0, READ_CHARACTERS);
  const body = article.text.slice(0, READ_CHARACTERS);
  const titleTerms = terms(title, language);
  const bodyTerms = terms(body, language).slice(0, READ_WORDS);
  const nameTerms = properNames(`${title}\n${body}`, language).flatMap((name) => terms(name.text, language));

  const whole = new Map<string, number>();
  count(titleTerms, TITLE_WEIGHT, whole);
  count(bodyTerms, 1, whole);
  const names = new Map<string, number>();
  for (const term of nameTerms) if (whole.has(term)) count([term], 1, names);
  for (const term of names.keys()) whole.set(term, (whole.get(term) ?? 0) * NAME_WEIGHT);
  return { whole: dampened(whole), title: dampened(count(titleTerms, 1, new Map())), names: dampened(names) };
}

function terms(text: string, language: string | null): string[] {
  const stop = stopwords(language);
  const kept = words(text).filter((word) => !stop.has(word) && !isLoneLetter(word));
  return kept.map((word) => stem(word, language));
}

/** A single letter or digit says nothing, but a single Chinese, Japanese or Korean sign can be a word. */
function isLoneLetter(word: string): boolean {
  return word.length === 1 && word < '\u2e80'; // from here on: Chinese, Japanese, Korean
}

function count(list: readonly string[], weight: number, counts: Map<string, number>): Map<string, number> {
  for (const term of list) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

function dampened(counts: Map<string, number>): Terms {
  for (const [term, count] of counts) counts.set(term, 1 + Math.log(count));
  return counts;
}

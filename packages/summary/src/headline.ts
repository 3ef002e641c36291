import { words } from '@newsloom/text';
import { cleanTitle } from './clean-title.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';
import { numbersOf, termsOf, type Vocabulary } from './term.ts';
import { likenessTo, weightingOf } from './weighting.ts';

export type Headline = {
  /** A title, without the name of its site. Empty when no article has one. */
  text: string;
  articleId: string;
};

// A shorter title says too little; a longer one is a sentence of the article.
const fewestWords = 6;
const mostWords = 16;

const notOfOneEvent =
  /^(?:opinion|analysis|editorial|column|podcast|live|review|watch|video|photos)\b[^:|–—]{0,15}[:|–—]/iu;
const personal = /(?:^|\s)(?:i|we|you|your|my|our)(?=[\s'’]|$)/iu;

// Among about equally close titles, that of a neutral outlet is preferred. It never beats a clearly closer one.
const centerBonus = 1.05;

/**
 * The headline of a story: the title closest to the titles of the other voices. Titles that ask, argue, address the
 * reader, or have fewer than six or more than sixteen words are used only if there is no other.
 *
 * @param articles without copies, in a fixed order: among equally close titles the first is taken
 */
export function headlineOf(articles: readonly StoryArticle[], language: string | null): Headline | null {
  const vocabulary: Vocabulary = new Map();
  const titles = articles.map((article) => {
    const text = cleanTitle(article.title, article.outlet);
    const all = words(text);
    const terms = numbersOf(termsOf(all, language), vocabulary);
    return { article, text, form: formOf(article.title, text, all.length), terms, voice: voiceOf(article) };
  });
  const weighting = weightingOf(titles, vocabulary.size);
  const likenesses = titles.map(({ voice, terms }) => ({ voice, likeness: likenessTo(terms, weighting) }));
  const [best] = titles
    .map((title) => {
      const others = likenesses.filter(({ voice }) => voice !== title.voice);
      const sum = others.reduce((total, { likeness }) => total + likeness(title.terms).similarity, 0);
      return { ...title, closeness: title.article.lean === 'center' ? sum * centerBonus : sum };
    })
    .sort((a, b) => b.form - a.form || b.closeness - a.closeness);
  return best === undefined ? null : { text: best.text, articleId: best.article.id };
}

/** Rates the form of a title of `count` words as a headline, 0 to 3. */
function formOf(title: string, cleaned: string, count: number): number {
  if (cleaned === '') return 0;
  if (notOfOneEvent.test(title) || /[?？]$/u.test(cleaned) || personal.test(cleaned)) return 1;
  const whole = cleaned !== cleaned.toUpperCase() && !/(?:\.\.\.|…)$/u.test(cleaned);
  return whole && count >= fewestWords && count <= mostWords ? 3 : 2;
}

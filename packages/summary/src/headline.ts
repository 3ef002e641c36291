import { words } from '@newsloom/text';
import { cleanTitle } from './clean-title.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';
import { numbersOf, termsOf, type Vocabulary } from './term.ts';
import { formOf } from './title-form.ts';
import { likenessTo, weightingOf } from './weighting.ts';

export type Headline = {
  /** A title, without the name of its site. Empty when no article has one. */
  text: string;
  articleId: string;
};

// News is told in the first sentences.
const OPENING_SENTENCES = 3;

/**
 * The headline of a story: of the titles with the best form, the one closest to the titles and openings of the other
 * voices. What is known of the outlets plays no part.
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
  const openings = articles.map((article) => {
    const terms = article.digest.sentences.slice(0, OPENING_SENTENCES).flatMap(([, , , , terms]) => terms.split(' '));
    return { voice: voiceOf(article), terms: numbersOf([...new Set(terms)], vocabulary) };
  });
  const told = [...titles, ...openings];
  const weighting = weightingOf(told, vocabulary.size);
  const likenesses = told.map(({ voice, terms }) => ({ voice, likeness: likenessTo(terms, weighting) }));
  const [best] = titles
    .map((title) => {
      const others = likenesses.filter(({ voice }) => voice !== title.voice);
      const closeness = others.reduce((total, { likeness }) => total + likeness(title.terms).similarity, 0);
      return { ...title, closeness };
    })
    .sort((a, b) => b.form - a.form || b.closeness - a.closeness);
  return best === undefined ? null : { text: best.text, articleId: best.article.id };
}

import { sentences, stopwords, words } from '@newsloom/text';
import { calendarOf } from './calendar.ts';
import { termsOf } from './sentence.ts';

/** What a story is about, in a word or up to three. */
export type Topic = {
  label: string;
  /** How much of the story it is about, 0 to 1: two parts the share of titles with the label, one that of articles. */
  score: number;
};

const mostTopics = 8;
const mostWords = 3;

// A phrase of a title says more than each of its words, though fewer articles have it.
const phraseBonus = 0.5;

// Words that stand in reports of anything.
const general = new Set(
  `new next back first last year years time times day days week weeks month months people man men woman women two three
   four five according really coming ahead away think hold ready late big top call calls called way part end set long
   take week today news report reports reported officials statement million thousand hundred number home world country former asked outside anti`.split(
    /\s+/,
  ),
);

/**
 * The topics of a story: words and phrases that many of its titles and articles share. Names are left to the entities.
 *
 * @param articles title and beginning of the text of each
 * @param names the words of the names in the story, which are no topics
 */
export function topicsOf(
  articles: readonly { title: string; text: string }[],
  names: ReadonlySet<string>,
  language: string | null,
): Topic[] {
  const inTitles = articles.map(({ title }) => phrasesOf(title, names, language));
  const inArticles = articles.map(({ text }, place) =>
    phrasesOf(text, names, language).union(inTitles[place] ?? new Set<string>()),
  );
  const fewest = Math.min(2, articles.length);
  const ranked = Array.from(countOf(inArticles), ([label, count]) => ({ label, count }))
    .filter(({ count }) => count >= fewest)
    .map(({ label, count }) => {
      const titles = inTitles.filter((phrases) => phrases.has(label)).length;
      const score = (2 * titles + count) / (3 * articles.length);
      return { label, score, rank: titles === 0 ? score : score * (1 + phraseBonus * (label.split(' ').length - 1)) };
    })
    .sort((a, b) => b.rank - a.rank || (a.label < b.label ? -1 : 1));
  const told = new Set<string>();
  const topics: Topic[] = [];
  for (const { label, score } of ranked) {
    const terms = termsOf(label.split(' '), language);
    if (topics.length === mostTopics) break;
    if (!terms.isDisjointFrom(told)) continue;
    for (const term of terms) told.add(term);
    topics.push({ label, score });
  }
  return topics;
}

function countOf(articles: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const phrases of articles) for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
}

/** The words of a text, and the runs of up to three of them, that could be topics. */
function phrasesOf(text: string, names: ReadonlySet<string>, language: string | null): Set<string> {
  const stop = stopwords(language);
  const { weekdays, months } = calendarOf(language);
  const excluded = [stop, weekdays, months, names, general];
  const phrases = new Set<string>();
  const isTopical = (word: string): boolean =>
    /^\p{L}{3,}$/u.test(word) && !excluded.some((others) => others.has(word));
  for (const sentence of sentences(text, language)) {
    const all = words(sentence.text);
    for (const start of all.keys()) {
      for (let end = start + 1; end <= start + mostWords && isTopical(all[end - 1] ?? ''); end += 1) {
        phrases.add(all.slice(start, end).join(' '));
      }
    }
  }
  return phrases;
}

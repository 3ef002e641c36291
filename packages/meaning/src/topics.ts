import { tally } from '@newsloom/text';
import type { MeaningDigest } from './meaning-digest.ts';
import { topicalRuns } from './topic-digest.ts';

/** A topic of a story, of one to three words. */
export type Topic = {
  label: string;
  /**
   * Its weight in the story, 0 to 1: two thirds from the share of titles with the label, one third from the share of
   * articles.
   */
  score: number;
};

const mostTopics = 8;
const mostWords = 3;

// Words with the same first letters are one topic: "blockade", "blockading".
const sameBeginning = 6;

// A phrase of a title says more than each of its words, but fewer articles have it.
const phraseBonus = 0.5;

/**
 * The topics of a story: words that many of its titles and articles share, and phrases of its titles. (A phrase only in
 * texts is never more common than its first word.) Names are not topics but entities.
 *
 * @param names the words of the names in the story, which are not topics
 */
export function topicsOf(
  articles: readonly Pick<MeaningDigest, 'titleTopics' | 'textTopics'>[],
  names: ReadonlySet<string>,
): Topic[] {
  const inTitles = articles.map(({ titleTopics }) => phrasesOf(topicalRuns(titleTopics), names));
  const titled = tally(inTitles.flatMap((labels) => [...labels]));
  const inArticles = articles.map(({ textTopics }, place) => {
    const labels = labelsOf(topicalRuns(textTopics), names, titled);
    return labels.union(inTitles[place] ?? labels);
  });
  const fewest = Math.min(2, articles.length);
  const ranked = [...tally(inArticles.flatMap((labels) => [...labels]))]
    .filter(([, count]) => count >= fewest)
    .map(([label, count]) => {
      const titles = titled.get(label) ?? 0;
      const score = (2 * titles + count) / (3 * articles.length);
      return { label, score, rank: titles === 0 ? score : score * (1 + phraseBonus * (label.split(' ').length - 1)) };
    })
    .sort((a, b) => b.rank - a.rank || (a.label < b.label ? -1 : 1));
  const told = new Set<string>();
  const topics: Topic[] = [];
  for (const { label, score } of ranked) {
    const terms = label.split(' ').map((word) => word.slice(0, sameBeginning));
    if (topics.length === mostTopics) break;
    if (terms.some((term) => told.has(term))) continue;
    for (const term of terms) told.add(term);
    topics.push({ label, score });
  }
  return topics;
}

type Runs = readonly (readonly string[])[];

/** The words of some runs, and the phrases of up to three of them. */
function phrasesOf(runs: Runs, names: ReadonlySet<string>): Set<string> {
  const phrases = new Set<string>();
  for (const run of runs) {
    for (const start of run.keys()) {
      let phrase = '';
      for (const word of run.slice(start, start + mostWords)) {
        if (names.has(word)) break;
        phrase = phrase === '' ? word : `${phrase} ${word}`;
        phrases.add(phrase);
      }
    }
  }
  return phrases;
}

/** The words of some runs, and their phrases that are in a title. */
function labelsOf(runs: Runs, names: ReadonlySet<string>, titled: ReadonlyMap<string, number>): Set<string> {
  const labels = new Set<string>();
  for (const run of runs) {
    for (const [start, word] of run.entries()) {
      if (!names.has(word)) labels.add(word);
      let phrase = word;
      // The beginning of a title's phrase is a phrase too.
      for (let next = start + 1; next < start + mostWords && titled.has(phrase); next += 1) {
        phrase = `${phrase} ${run[next] ?? ''}`;
        if (titled.has(phrase)) labels.add(phrase);
      }
    }
  }
  return labels;
}

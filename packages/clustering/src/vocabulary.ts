import type { Terms } from './article-terms.ts';
import { isNumber, priorShare } from './word-prior.ts';

/**
 * How many articles the prior counts for. In a window of this many articles, window and prior weigh the same. In a
 * small window the prior dominates; otherwise every word of the first stories would look rare.
 */
const PRIOR_ARTICLES = 1_000;

/** A bag of words by term number, so that bags are compared without strings. */
export type TermVector = { ids: Int32Array; weights: Float64Array };

/** The words of the articles in a window, and how many articles have each. Numbers of forgotten words are reused. */
export type Vocabulary = {
  language: string | null;
  articles: number;
  /** ln(articles + prior), stored like `logs`. */
  logArticles: number;
  ids: Map<string, number>;
  terms: string[];
  frequencies: number[];
  /** Pseudo-count of the prior for each term. */
  priors: number[];
  /** ln(frequency + prior), stored because every comparison needs it. */
  logs: number[];
  /** Whether each term is a number. */
  numeric: boolean[];
  free: number[];
  /** Working memory for sums over terms, all zeros in between. A new one for each sum would cost more than the sum. */
  scratch: Float64Array;
};

export function createVocabulary(language: string | null): Vocabulary {
  return {
    language,
    articles: 0,
    logArticles: Math.log(PRIOR_ARTICLES),
    ids: new Map(),
    terms: [],
    frequencies: [],
    priors: [],
    logs: [],
    numeric: [],
    free: [],
    scratch: new Float64Array(1_024),
  };
}

/**
 * Inverse document frequency of a term number: ln((N + P) / (df + P × prior share)), P the weight of the prior.
 * Always above 0, for the share is below 1.
 */
export function idf(vocabulary: Vocabulary, id: number): number {
  return vocabulary.logArticles - (vocabulary.logs[id] ?? 0);
}

/** The idf in an empty window. It does not change while the term is in use. */
export function priorIdf(vocabulary: Vocabulary, id: number): number {
  return Math.log(PRIOR_ARTICLES / (vocabulary.priors[id] ?? PRIOR_ARTICLES));
}

/** The idf of a word, known to the window or not. */
export function idfOfTerm(vocabulary: Vocabulary, term: string): number {
  const id = vocabulary.ids.get(term);
  if (id !== undefined) return idf(vocabulary, id);
  return vocabulary.logArticles - Math.log(PRIOR_ARTICLES * priorShare(term, vocabulary.language));
}

/** Adds an article's words to the counts and gives them numbers. */
export function countIn(vocabulary: Vocabulary, whole: Terms): TermVector {
  setArticles(vocabulary, vocabulary.articles + 1);
  for (const term of whole.keys()) {
    const id = vocabulary.ids.get(term) ?? enter(vocabulary, term);
    setFrequency(vocabulary, id, (vocabulary.frequencies[id] ?? 0) + 1);
  }
  return numbered(vocabulary, whole);
}

/** Removes an article's words from the counts. Words without articles are forgotten. */
export function countOut(vocabulary: Vocabulary, whole: TermVector): void {
  setArticles(vocabulary, vocabulary.articles - 1);
  for (const id of whole.ids) {
    const frequency = (vocabulary.frequencies[id] ?? 0) - 1;
    setFrequency(vocabulary, id, frequency);
    if (frequency > 0) continue;
    vocabulary.ids.delete(vocabulary.terms[id] ?? '');
    vocabulary.free.push(id);
  }
}

/** A bag of words whose words are all in the vocabulary, by number. */
export function numbered(vocabulary: Vocabulary, terms: Terms): TermVector {
  const ids = new Int32Array(terms.size);
  const weights = new Float64Array(terms.size);
  let at = 0;
  for (const [term, weight] of terms) {
    ids[at] = vocabulary.ids.get(term) ?? 0;
    weights[at] = weight;
    at += 1;
  }
  return { ids, weights };
}

function enter(vocabulary: Vocabulary, term: string): number {
  const id = vocabulary.free.pop() ?? vocabulary.terms.length;
  vocabulary.ids.set(term, id);
  vocabulary.terms[id] = term;
  vocabulary.frequencies[id] = 0;
  vocabulary.priors[id] = PRIOR_ARTICLES * priorShare(term, vocabulary.language);
  vocabulary.numeric[id] = isNumber(term);
  if (id >= vocabulary.scratch.length) vocabulary.scratch = new Float64Array(2 * vocabulary.scratch.length);
  return id;
}

function setArticles(vocabulary: Vocabulary, articles: number): void {
  vocabulary.articles = articles;
  vocabulary.logArticles = Math.log(articles + PRIOR_ARTICLES);
}

function setFrequency(vocabulary: Vocabulary, id: number, frequency: number): void {
  vocabulary.frequencies[id] = frequency;
  vocabulary.logs[id] = Math.log(frequency + (vocabulary.priors[id] ?? 0));
}

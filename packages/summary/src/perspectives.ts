import { type Citation, citationOf } from './citation.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { alike, type SentenceIndex, sentenceIndex, tellSame } from './sentence-index.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';
import type { Vocabulary } from './term.ts';

/** The side of an outlet. It decides only in which group its articles stand. */
export type Side = 'left' | 'center' | 'right';

/** What the outlets of a side stress, in the words of one of them. */
export type Passage = {
  text: string;
  /** The sentence itself, then similar ones of other outlets of the side. */
  citations: Citation[];
  outlets: string[];
};

export type Perspectives = Record<Side, Passage[]>;

const SIDES: readonly Side[] = ['left', 'center', 'right'];

// One outlet is no side.
const FEWEST_VOICES = 2;
const MOST_PASSAGES = 2;
const MOST_CITATIONS = 4;

// News begins with its view of the event; further down is background.
const SENTENCES_READ = 12;

// As for key points: two sentences with a third of their weight in common often report the same thing.
const SUPPORTING = 0.35;

// The worth of a sentence that takes something as known: the headline may or may not have told it.
const LEANING_WORTH = 0.5;

type Placed = { sentence: Sentence; side: Side };

/**
 * What the outlets of each side stress and the others do not: up to two sentences a side that stand alone, that another
 * voice of the side supports, and that no voice of another side tells. Null unless two sides have two independent
 * outlets, or if no side has such a sentence.
 *
 * @param articles to read, each text once (`articlesToRead`), with the side of its outlet
 */
export function perspectivesOf(articles: readonly (StoryArticle & { side: Side | null })[]): Perspectives | null {
  const voices = new Map(
    SIDES.map((side) => [side, new Set(articles.filter((article) => article.side === side).map(voiceOf)).size]),
  );
  const present = SIDES.filter((side) => (voices.get(side) ?? 0) >= FEWEST_VOICES);
  if (present.length < 2) return null;
  const vocabulary: Vocabulary = new Map();
  const placed = articles.flatMap((article) => {
    const { side } = article;
    return side === null ? [] : sentencesOf(article, vocabulary).map((sentence): Placed => ({ sentence, side }));
  });
  const index = sentenceIndex(
    placed.map(({ sentence }) => sentence),
    vocabulary.size,
  );
  const sideOf = new Map(articles.map(({ id, side }) => [id, side]));
  const shares = new Map(present.map((side) => [side, contrastOf(side, placed, vocabulary.size)]));
  const chosen = (side: Side): Passage[] => {
    const contrast = shares.get(side);
    if (contrast === undefined) return [];
    const own = placed.filter((one) => one.side === side).map(({ sentence }) => sentence);
    return passagesOf(own, contrast, index, ({ articleId }) => sideOf.get(articleId) === side);
  };
  const perspectives = { left: chosen('left'), center: chosen('center'), right: chosen('right') };
  return SIDES.some((side) => perspectives[side].length > 0) ? perspectives : null;
}

/** For each term, how much more of the voices of `side` use it than of the others: -1 to 1. */
function contrastOf(side: Side, placed: readonly Placed[], size: number): Float64Array {
  const users = (those: readonly Placed[]): { counts: Float64Array; voices: number } => {
    const byVoice = Map.groupBy(those, ({ sentence }) => sentence.voice);
    const counts = new Float64Array(size);
    for (const one of byVoice.values()) {
      for (const term of new Set(one.flatMap(({ sentence }) => sentence.terms))) counts[term] = (counts[term] ?? 0) + 1;
    }
    return { counts, voices: Math.max(1, byVoice.size) };
  };
  const own = users(placed.filter((one) => one.side === side));
  const others = users(placed.filter((one) => one.side !== side));
  return own.counts.map((count, term) => count / own.voices - (others.counts[term] ?? 0) / others.voices);
}

function passagesOf(
  own: readonly Sentence[],
  contrast: Float64Array,
  index: SentenceIndex,
  isOwn: (sentence: Sentence) => boolean,
): Passage[] {
  const ranked = own
    .filter((one) => one.refusal === null && !one.isLoose && one.terms.length > 0 && one.position < SENTENCES_READ)
    .map((sentence) => {
      const { terms, leansOn } = sentence;
      const stress = terms.reduce((sum, term) => sum + (contrast[term] ?? 0), 0) / Math.sqrt(terms.length);
      return { sentence, stress: leansOn.length === 0 ? stress : stress * LEANING_WORTH };
    })
    .filter(({ stress }) => stress > 0)
    .sort((a, b) => b.stress - a.stress);
  const passages: Passage[] = [];
  const leads = new Set<string>();
  const told = new Set<Sentence>();
  for (const { sentence } of ranked) {
    if (passages.length >= MOST_PASSAGES) break;
    const like = alike(sentence, index, (likeness) => likeness.similarity >= SUPPORTING || tellSame(likeness));
    const support = like.filter((one) => isOwn(one.sentence)).sort((a, b) => b.similarity - a.similarity);
    const isToldElsewhere = like.some((one) => !isOwn(one.sentence) && tellSame(one));
    const isToldAlready = leads.has(sentence.voice) || told.has(sentence) || like.some((one) => told.has(one.sentence));
    if (support.length === 0 || isToldElsewhere || isToldAlready) continue;
    const byVoice = Map.groupBy(
      support.map((one) => one.sentence),
      ({ voice }) => voice,
    );
    const cited = [sentence, ...[...byVoice.values()].flatMap(([nearest]) => nearest ?? [])].slice(0, MOST_CITATIONS);
    leads.add(sentence.voice);
    for (const one of cited) told.add(one);
    passages.push({
      text: sentence.text,
      citations: cited.map(citationOf),
      outlets: [...new Set(cited.map(({ outlet }) => outlet))],
    });
  }
  return passages;
}

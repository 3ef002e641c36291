import { candidatesOf } from './candidates.ts';
import type { Refusal } from './fitness.ts';
import { learnedRanking } from './ranking.ts';
import { readStory } from './read-story.ts';
import { FEATURE_NAMES, type FeatureName, featuresOf } from './sentence-features.ts';
import type { StoryInput } from './story-article.ts';
import { summaryOf } from './summarise.ts';

/** What became of a sentence of a story, and why. */
export type ExplainedSentence = {
  articleId: string;
  text: string;
  start: number;
  end: number;
  /** Where it is shown; null if it is not. */
  shownAs: 'dek' | 'key-point' | null;
  /**
   * Why it is not shown: it cannot stand alone, it is at the edge of the story, or another text tells the same (or
   * tells it better). Null if it is shown.
   */
  refusal: Refusal | 'edge' | 'told' | null;
  /** Its value as a key point among the sentences of the story; null if it cannot be shown. */
  value: number | null;
  features: Record<FeatureName, number>;
};

/** Every sentence that the summary of a story was made from, in the order of the articles, with what became of it. */
export function explainSummary(input: StoryInput): ExplainedSentence[] {
  const read = readStory(input);
  const { index, context } = read;
  const ranked = candidatesOf(index, context, learnedRanking);
  const { dekCitation, keyPoints } = summaryOf(read, ranked);
  const candidates = new Map(ranked.map((candidate) => [candidate.sentence, candidate]));
  const dek = dekCitation === null ? null : placeOf(dekCitation);
  const points = new Set(keyPoints.flatMap(({ citations }) => citations.slice(0, 1).map(placeOf)));
  return index.all.map((sentence) => {
    const { articleId, text, start, end } = sentence;
    const candidate = candidates.get(sentence);
    const place = placeOf(sentence);
    const shownAs = place === dek ? 'dek' : points.has(place) ? 'key-point' : null;
    const features = featuresOf(sentence, index, context);
    const unshown = candidate === undefined ? sentence.refusal : candidate.isCentral ? 'told' : 'edge';
    return {
      articleId,
      text,
      start,
      end,
      shownAs,
      refusal: shownAs === null ? unshown : null,
      value: candidate?.value ?? null,
      features: Object.fromEntries(
        FEATURE_NAMES.map((name, place) => [name, features[place] ?? 0]),
      ) as ExplainedSentence['features'],
    };
  });
}

/** Identifies a sentence by its place, because articles may have the same sentence. */
const placeOf = ({ articleId, start }: { articleId: string; start: number }): string => `${start} ${articleId}`;

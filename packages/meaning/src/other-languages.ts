import { cutText } from '@newsloom/text';

/** A story as a point: the vector of its words, of length 1. */
export type StoryPoint = { id: string; language: string | null; vector: Float32Array };

/** A story that tells the same in another language, with the cosine of the two. */
export type NearStory = { id: string; cosine: number };

export type NearOptions = {
  /** From this cosine on, two stories tell the same. */
  leastCosine: number;
  /** How many are named. */
  most: number;
};

/** Some models read 512 tokens, and their servers refuse more. A Chinese character may be one. */
const LONGEST_TEXT = 500;

/** The text of a story of which its vector is made; null if it has no words. */
export function textToEmbed({ headline, dek }: { headline: { text: string }; dek: string | null }): string | null {
  const text = [headline.text, dek ?? ''].map((part) => part.trim()).filter((part) => part !== '');
  return text.length === 0 ? null : cutText(text.join('\n').toWellFormed(), LONGEST_TEXT);
}

/** The vector of length 1 in the direction of `values`; null if they have none. */
export function unitVector(values: readonly number[]): Float32Array | null {
  // By the largest first: squares of very large and very small numbers leave the range of numbers.
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return null;
  const scaled = values.map((value) => value / largest);
  const length = Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(scaled, (value) => value / length);
}

/**
 * The stories of `others` that tell the same as `story` in another language, the nearest first; those equally near in
 * the order of their ids. A story of unknown language is near to none, and so is one with a vector of another length:
 * another model made it.
 */
export function nearestOfOtherLanguages(
  story: StoryPoint,
  others: readonly StoryPoint[],
  { leastCosine, most }: NearOptions,
): NearStory[] {
  const isComparable = ({ id, language, vector }: StoryPoint): boolean =>
    id !== story.id && language !== null && language !== story.language && vector.length === story.vector.length;
  if (story.language === null) return [];
  return others
    .filter(isComparable)
    .map(({ id, vector }) => ({ id, cosine: cosineOf(story.vector, vector) }))
    .filter(({ cosine }) => cosine >= leastCosine)
    .sort((a, b) => b.cosine - a.cosine || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** In steps of 1/10,000: a vector is only so exact, and the cosine of one with itself is 1 then. */
function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return Math.round(sum * 10_000) / 10_000;
}

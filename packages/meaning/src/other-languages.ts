import { cutText } from '@newsloom/text';

/** A story as a vector of length 1, made from its words. */
export type StoryPoint = { id: string; language: string | null; vector: Float32Array };

/** A story about the same event in another language, with the cosine of the two. */
export type NearStory = { id: string; cosine: number };

export type NearOptions = {
  /** From this cosine on, two stories count as the same. */
  leastCosine: number;
  /** How many are returned at most. */
  most: number;
};

/** In characters. Some models read 512 tokens, and their servers refuse more. A Chinese character may be a token. */
const LONGEST_TEXT = 500;

/** The text of a story that is embedded; null if it has no words. */
export function textToEmbed({ headline, dek }: { headline: { text: string }; dek: string | null }): string | null {
  const text = [headline.text, dek ?? ''].map((part) => part.trim()).filter((part) => part !== '');
  return text.length === 0 ? null : cutText(text.join('\n').toWellFormed(), LONGEST_TEXT);
}

/** The vector of length 1 in the direction of `values`; null if they have no direction. */
export function unitVector(values: readonly number[]): Float32Array | null {
  // Divided by the largest value first: squares of very large or very small numbers leave the range of numbers.
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return null;
  const scaled = values.map((value) => value / largest);
  const length = Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(scaled, (value) => value / length);
}

/**
 * The stories of `others` about the same event in another language, the nearest first; equally near ones in the order
 * of their ids. A story without a known language matches none. Neither does a vector of another length, which is from
 * another model.
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

/** Rounded to 1/10,000: vectors are not more exact, and the cosine of a vector with itself becomes 1. */
function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return Math.round(sum * 10_000) / 10_000;
}

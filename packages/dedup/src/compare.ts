import { sampleShingles, samplingModulus } from './shingles.ts';
import type { Signature } from './signature.ts';

export type Comparison = {
  /** `same-text`: word for word. `near`: a copy that was edited, cut or added to. Null: no copy. */
  kind: 'same-text' | 'near' | null;
  /** The confidence: 1 for the same text, the larger of the two figures for a near copy, 0 for no copy. */
  score: number;
  /** The shingles that both texts have, as a share of all their shingles (Broder's resemblance). */
  jaccard: number;
  /** The share of the smaller text's shingles that the larger one has. */
  containment: number;
};

// Separates labelled copies from labelled articles that only share long background passages. (All labelled pairs with
// .453 or more are copies. Two of 260 copies are below it; one in five of their words is new.)
const COPY_JACCARD = 0.453;
// A shortened copy has a low Jaccard because of its length, but nearly all of it is in the other text.
const COPY_CONTAINMENT = 0.85;
// With fewer shingles (two or three sentences) a common quotation would look like a copy.
const FEWEST_SHINGLES = 20;

/** Says whether two articles are copies of each other, by their signatures. Symmetric. */
export function compareSignatures(a: Signature, b: Signature): Comparison {
  // Reduce the finer sample to the coarser one.
  const modulus = Math.max(samplingModulus(a.wordCount), samplingModulus(b.wordCount));
  const shinglesA = sampleShingles(a.shingles, modulus);
  const shinglesB = sampleShingles(b.shingles, modulus);
  const common = countCommon(shinglesA, shinglesB);
  const union = shinglesA.length + shinglesB.length - common;
  const smaller = Math.min(shinglesA.length, shinglesB.length);
  const jaccard = union === 0 ? 0 : common / union;
  const containment = smaller === 0 ? 0 : common / smaller;
  if (a.textHash !== '' && a.textHash === b.textHash) return { kind: 'same-text', score: 1, jaccard, containment };
  const near = smaller >= FEWEST_SHINGLES && (jaccard >= COPY_JACCARD || containment >= COPY_CONTAINMENT);
  return { kind: near ? 'near' : null, score: near ? Math.max(jaccard, containment) : 0, jaccard, containment };
}

/** How many numbers two sorted arrays have in common. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let atB = 0;
  for (const shingle of a) {
    while ((b[atB] ?? Number.POSITIVE_INFINITY) < shingle) atB += 1;
    if (b[atB] === shingle) common += 1;
  }
  return common;
}

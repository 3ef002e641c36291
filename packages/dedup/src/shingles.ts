import { newsloomError } from '@newsloom/errors';
import { hash32 } from '@newsloom/text';

// Five words in a row rarely repeat by chance, and a change of one word affects only five shingles.
const SHINGLE_WORDS = 5;

// Longer than any article. Later words do not change whether the beginning is a copy.
const MOST_WORDS = 20_000;

// All shingles of all but the longest articles, so that resemblances are exact. Near the threshold, copies differ from
// articles with long common passages by less than .01, and a sample of 1,024 would be off by up to .02. Longer texts
// are limited to 16 KB.
const MOST_SHINGLES = 4_096;

/** The distinct hashes of the word 5-grams of a text, sorted; empty below five words. */
export function shinglesOf(textWords: readonly string[]): Uint32Array {
  const wordHashes = textWords.slice(0, MOST_WORDS).map((word) => hash32(word));
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= wordHashes.length; at += 1) {
    shingles.add(combine(wordHashes.slice(at, at + SHINGLE_WORDS)));
  }
  return Uint32Array.from(shingles).sort();
}

/** Combines hashes in their order. So each word is hashed once instead of five times, which is most of the work. */
function combine(hashes: readonly number[]): number {
  let mixed = 0;
  for (const hash of hashes) {
    mixed = Math.imul(mixed ^ hash, 0x9e3779b1); // 2^32 over the golden ratio, an odd number (Knuth)
    mixed ^= mixed >>> 15; // mixes high bits into the low bits, which sampling uses
  }
  return mixed >>> 0;
}

/**
 * A text of `wordCount` words keeps the shingles whose hash is a multiple of this power of two. This is Broder's "mod
 * m" sample (On the resemblance and containment of documents, 1997): the choice depends only on the shingle, so two
 * texts keep or drop a common shingle together, and a fine sample can be reduced to a coarse one.
 */
export function samplingModulus(wordCount: number): number {
  let modulus = 1;
  while (Math.min(wordCount, MOST_WORDS) > modulus * MOST_SHINGLES) modulus *= 2;
  return modulus;
}

/** The shingles that are multiples of `modulus`. */
export function sampleShingles(shingles: Uint32Array, modulus: number): Uint32Array {
  return modulus === 1 ? shingles : shingles.filter((shingle) => shingle % modulus === 0);
}

/** The shingles as bytes for storing: four each, little-endian. */
export function encodeShingles(shingles: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(shingles.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [place, shingle] of shingles.entries()) view.setUint32(place * 4, shingle, true);
  return bytes;
}

/** Reads the bytes of `encodeShingles`. Throws `input-unreadable` if they are not whole shingles in order. */
export function decodeShingles(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length % 4 !== 0) throw newsloomError('input-unreadable', { input: 'shingles', reason: 'cut short' });
  const shingles = Uint32Array.from({ length: bytes.length / 4 }, (_, place) => view.getUint32(place * 4, true));
  const sorted = shingles.every((shingle, place) => place === 0 || shingle > (shingles[place - 1] ?? 0));
  if (!sorted) throw newsloomError('input-unreadable', { input: 'shingles', reason: 'not in order' });
  return shingles;
}

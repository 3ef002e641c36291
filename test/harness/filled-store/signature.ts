import { hash } from 'node:crypto';
import { type Signature, signatureOf } from '@newsloom/dedup';
import { addWord, clear, draftOf } from './draft.ts';
import { hashOf } from './vocabulary.ts';

/** As in `signatureOf`: a shingle is five words, and each 32nd of the hash range gives a band. */
const SHINGLE_WORDS = 5;
const BAND_WIDTH = 2 ** 32 / 32;

/** The words for which `signatureOf` keeps all shingles, and room for their letters. */
const plainText = draftOf(100_000);

/**
 * The signature of a text with known words, equal to that of `signatureOf` for up to 4,096 words. Takes a quarter of
 * the time, because the words are already known and hashed; this saves minutes for a million texts. `checkSignature`
 * compares it with the real one.
 */
export function quickSignature(words: Uint16Array): Signature {
  const shingles = shinglesOf(words);
  clear(plainText);
  for (let at = 0; at < words.length; at++) addWord(plainText, words[at] ?? 0, false);
  return {
    textHash: hash('sha256', plainText.letters.subarray(0, plainText.length)),
    shingles,
    wordCount: words.length,
    bands: bandsOf(shingles),
  };
}

// Loops, because `from`, `map` and `filter` of typed arrays take longer than the hashing.
function shinglesOf(words: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) hashes[at] = hashOf(words[at] ?? 0);
  const all = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < all.length; at++) {
    let mixed = 0;
    for (let place = at; place < at + SHINGLE_WORDS; place++) {
      mixed = Math.imul(mixed ^ (hashes[place] ?? 0), 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    all[at] = mixed;
  }
  all.sort();
  let distinct = 0;
  for (let at = 0; at < all.length; at++) {
    if (at === 0 || all[at] !== all[at - 1]) all[distinct++] = all[at] ?? 0;
  }
  return all.subarray(0, distinct);
}

function bandsOf(shingles: Uint32Array): string[] {
  const bands: string[] = [];
  let open = -1;
  for (const shingle of shingles) {
    const band = Math.floor(shingle / BAND_WIDTH);
    if (band !== open) bands.push(String(shingle));
    open = band;
  }
  return bands;
}

/** Throws if `signatureOf` gives another signature for the article: then this file is out of date. */
export function checkSignature(article: { title: string; text: string }, quick: Signature): void {
  const real = signatureOf(article);
  if (JSON.stringify([real, [...real.shingles]]) !== JSON.stringify([quick, [...quick.shingles]])) {
    throw new Error(`signatureOf makes other signatures now; ${import.meta.filename} has to follow it`);
  }
}

// Each band is an entry in the store's index, so fewer are better. With 32, two texts that share 28 % of their shingles
// (a copy cut to 35 %) have two common bands with a probability of 99.96 %.
const BAND_COUNT = 32;
const BAND_WIDTH = 2 ** 32 / BAND_COUNT;

/**
 * Pairs with fewer common bands are not compared. Any two articles with the same sentence of boilerplate may have one.
 * Requiring two drops nearly all such pairs and no copies.
 */
export const FEWEST_COMMON_BANDS = 2;

/**
 * The look-up keys of a text: the smallest shingle in each of 32 equal parts of the hash range (one permutation
 * min-hashing: Li, Owen, Zhang 2012). The probability that two texts have the same key in a part equals their Jaccard
 * resemblance. Parts without a shingle give no key, so short texts have fewer.
 *
 * @param shingles sorted, all of them: samples of a long and a short text would differ
 * @returns decimal numbers below 2^32 as strings, as Postgres drivers read and write a `bigint[]`
 */
export function bandsOf(shingles: Uint32Array): string[] {
  const bands: string[] = [];
  let open = -1;
  for (const shingle of shingles) {
    const part = Math.floor(shingle / BAND_WIDTH);
    if (part === open) continue;
    open = part;
    bands.push(String(shingle));
  }
  return bands;
}

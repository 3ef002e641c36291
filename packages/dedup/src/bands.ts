// One key per band is one entry of the store's index, so the fewer the better. With 32, two texts that share 28 % of
// their shingles (a copy cut to 35 %) have two bands in common with 99.96 %.
const bandCount = 32;
const bandWidth = 2 ** 32 / bandCount;

/**
 * From how many common bands on a pair is worth comparing. One is what any two articles with the same sentence of
 * boilerplate have; asking for two drops nearly all of them and no copy.
 */
export const fewestCommonBands = 2;

/**
 * The look-up keys of a text: the smallest shingle in each of 32 equal parts of the hash range (one permutation
 * min-hashing: Li, Owen, Zhang 2012). Two texts have the same key in a part with a chance equal to their Jaccard
 * resemblance. Parts without a shingle give no key, so short texts have fewer.
 *
 * @param shingles sorted, all of them, not a sample: the samples of a long and a short text differ
 * @returns decimal numbers below 2^32, which is how Postgres drivers give and take a `bigint[]`
 */
export function bandsOf(shingles: Uint32Array): string[] {
  const bands: string[] = [];
  let open = -1;
  for (const shingle of shingles) {
    const part = Math.floor(shingle / bandWidth);
    if (part === open) continue;
    open = part;
    bands.push(String(shingle));
  }
  return bands;
}

export { fewestCommonBands } from './bands.ts';
export { canonicalUrl } from './canonical-url.ts';
export { type Comparison, compareSignatures } from './compare.ts';
export { type Duplicate, findDuplicates } from './find-duplicates.ts';
export { type Dated, isEarlier, originalOf } from './original.ts';
export { decodeShingles, encodeShingles } from './shingles.ts';
export { type Signature, signatureOf } from './signature.ts';

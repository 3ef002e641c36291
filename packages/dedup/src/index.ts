export { fewestCommonBands } from './bands.ts';
export { canonicalUrl } from './canonical-url.ts';
export { type Comparison, compareSignatures } from './compare.ts';
export { type Copy, copiesOf } from './copies.ts';
export { type Duplicate, findDuplicates, type PlainArticle } from './find-duplicates.ts';
export { type Comparable, copyDays, type Match, matchOf } from './match.ts';
export { type Dated, originalOf } from './original.ts';
export { decodeShingles, encodeShingles } from './shingles.ts';
export { type Signature, signatureOf } from './signature.ts';

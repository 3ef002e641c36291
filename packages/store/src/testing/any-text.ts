import fc from 'fast-check';

/** Characters that are special in arrays, JSON, parameters or lines, or that Postgres refuses. */
const SPECIAL = ['{', '}', '"', '\\', ',', "'", '\n', '\r', '\t', ' ', '$1', '%', 'NULL', 'null', '\u0000', '😀', 'é'];
const HALVES = ['\ud83d', '\ude00'];

/** Any JavaScript string, with many special characters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL, ...HALVES), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

/** A text as the store keeps it: no NUL, and no half of a surrogate pair. */
export const stored = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

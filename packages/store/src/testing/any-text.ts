import fc from 'fast-check';

/** What means something to a notation on the way: arrays, JSON, parameters, lines; what Postgres cannot hold. */
const SPECIAL = ['{', '}', '"', '\\', ',', "'", '\n', '\r', '\t', ' ', '$1', '%', 'NULL', 'null', '\u0000', '😀', 'é'];
const HALVES = ['\ud83d', '\ude00'];

/** Any text that JavaScript can hold, with a liking for what is special on the way to Postgres. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL, ...HALVES), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

/** A text as the store keeps it: no NUL, and no half of a surrogate pair. */
export const stored = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

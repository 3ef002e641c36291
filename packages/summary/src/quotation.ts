// Either of « and » opens: «French», »German«.
const QUOTATION = /["“«»„「『][^"“”«»„「」『』]*["”»«“」』]/gu;

/** A text without what it quotes. */
export const withoutQuotations = (text: string): string => text.replace(QUOTATION, ' ');

/** The share of a text's characters inside quotation marks, 0 to 1. */
export function quotedShare(text: string): number {
  const quoted = text.match(QUOTATION) ?? [];
  return quoted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, text.length);
}

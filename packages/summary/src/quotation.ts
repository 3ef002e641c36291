// Either of « and » opens: «French», »German«.
const quotation = /["“«»„「『][^"“”«»„「」『』]*["”»«“」』]/gu;

/** A text without what it quotes. */
export const withoutQuotations = (text: string): string => text.replace(quotation, ' ');

/** The share of a text's characters inside quotation marks, 0 to 1. */
export function quotedShare(text: string): number {
  const quoted = text.match(quotation) ?? [];
  return quoted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, text.length);
}

import type { Evidence } from './evidence.ts';

const QUOTED = /["“”„«»「『]([^"“”„«»「」『』]+)["“”„«»」』]|(?<![\p{L}\p{N}])[‘'‚‹]([^‘'‚‹›]+)['›](?![\p{L}\p{N}])/gu;

/** The quotations in a text, in lower case, and without the marks that outlets put before or after the closing sign. */
export const quotationsOf = (text: string): string[] =>
  Array.from(text.matchAll(QUOTED), ([, double, single]) =>
    (double ?? single ?? '').toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''),
  ).filter((quotation) => quotation !== '');

/** A text without its quotations. */
export const unquoted = (text: string): string => text.replace(QUOTED, ' ');

/** Says whether everything that a text quotes is quoted in the cited sentences, as a whole or in part. */
export function hasKnownQuotations(text: string, { cited }: Evidence): boolean {
  const known = cited.flatMap(quotationsOf);
  return quotationsOf(text).every((quotation) => known.some((whole) => ` ${whole} `.includes(quotation)));
}

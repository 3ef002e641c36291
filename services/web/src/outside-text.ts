import { webUrl } from '@newsloom/text';

/**
 * Characters that change how the text around them is shown: direction controls (UAX #9), with which a title could
 * reverse the text after it, and control characters other than tab and line break.
 */
const ORDERS = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Removes direction controls and control characters from every string of a value that came from outside. */
export function withoutOrders<T>(value: T): T;
export function withoutOrders(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ORDERS, '');
  if (Array.isArray(value)) return value.map((item) => withoutOrders(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [withoutOrders(key), withoutOrders(item)]));
}

/** A text of at most `length` characters. A longer one is cut, at a space where possible, and gets an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > length / 2 ? space : undefined)}…`;
}

/** The address if a link may have it (http or https), else null. So `javascript:` and `data:` never become links. */
export function linkable(address: string | null | undefined): string | null {
  return webUrl(address ?? '')?.href ?? null;
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)$/;

/** The writing direction of a language. */
export const directionOf = (language: string | null | undefined): 'rtl' | 'ltr' | 'auto' =>
  language ? (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr') : 'auto';

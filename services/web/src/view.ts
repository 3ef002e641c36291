import { formatsOf } from './formats.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words/en.ts';

/** What every part of a page needs besides its own data. */
export type View = {
  words: Words;
  /** The present, for "12 minutes ago". */
  now: Date;
  /** The address of the site, without a slash at its end. */
  siteUrl: string;
  /** The reader wants pictures, which are loaded from the outlets. */
  hasImages: boolean;
  /** The end of the reader's previous visit; null if unknown. */
  since: Date | null;
  /** The requested address, without the site. */
  here: string;
};

/** A time in UTC, which the script of the page converts to the reader's zone. */
export function timeOf({ words }: View, iso: string | null): Html {
  const at = new Date(iso ?? '');
  if (Number.isNaN(at.getTime())) return html`<span class="time">${words.noTime}</span>`;
  const text = formatsOf(words.locale).time.format(at);
  return html`<time datetime="${at.toISOString()}" title="${text} UTC">${text} UTC</time>`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** After a month a date says more than a number of days. */
const MONTH = 30 * 86_400;

/** How long ago, in words, with the exact time as a tooltip. */
export function agoOf(view: View, iso: string): Html {
  const seconds = Math.max(0, (view.now.getTime() - Date.parse(iso)) / 1_000);
  if (!(seconds < MONTH)) return timeOf(view, iso);
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? (['minute', 60] as const);
  const text = formatsOf(view.words.locale).ago.format(-Math.floor(seconds / length), unit);
  return html`<time class="ago" datetime="${iso}" title="${iso.slice(0, 16).replace('T', ' ')} UTC">${text}</time>`;
}

/** What is new for a returning reader: the story itself, a version of it, or neither. */
export function newnessOf(
  { since }: View,
  story: { firstSeenAt?: string; updatedAt: string },
): 'new' | 'changed' | null {
  if (since === null) return null;
  const isAfter = (time: string | undefined) => Date.parse(time ?? '') > since.getTime();
  if (isAfter(story.firstSeenAt)) return 'new';
  return isAfter(story.updatedAt) ? 'changed' : null;
}

/** The name of a topic in the language of the interface, or else its label. */
export const topicName = ({ words }: View, label: string): string => words.topicNames[label] ?? label;

/** The name of a country in the language of the interface, or else its code. */
export function countryName({ words }: View, code: string): string {
  const isCode = /^[A-Z]{2}$/.test(code);
  return (isCode ? formatsOf(words.locale).countries.of(code) : undefined) ?? code;
}

/** The name of a language in the language of the interface. */
export function languageName({ words }: View, code: string): string {
  const isCode = /^[a-z]{2,3}$/.test(code);
  return (isCode ? formatsOf(words.locale).languages.of(code) : undefined) ?? code;
}

import { type Fragment, type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** "How was this computed?": the rule of a figure, and further details such as its raters. */
export const computed = ({ words }: View, rule: string, more?: Fragment): Html =>
  html`<details class="computed"><summary>${words.computed}</summary><p>${rule}</p>${more}</details>`;

/** The raters, and the date of their ratings. */
export const raters = ({ words }: View, names: readonly string[], asOf: string | null): Html =>
  html`<p>${names.length === 0 ? words.noRaters : words.ratedBy(names.join(', '), asOf ?? '?')}</p>`;

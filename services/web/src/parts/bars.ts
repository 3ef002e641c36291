import { type Html, html } from '../html.ts';

/** A row of a bar chart. */
export type Bar = { label: string; count: number; isUnknown?: boolean };

/** Rows with a label, a bar and the count. They are a list, so that the numbers can be read without the bars. */
export function bars(rows: readonly Bar[]): Html {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<ul class="bars">${rows.map(
    ({ label, count, isUnknown }) =>
      html`<li><span class="bar-label">${label}</span><svg width="100%" height="10" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%"/><rect class="${
        isUnknown ? 'fill-unrated' : 'fill-bar'
      }" width="${((count / most) * 100).toFixed(1)}%" height="100%"/>${
        isUnknown && html`<rect class="hatch" width="${((count / most) * 100).toFixed(1)}%" height="100%"/>`
      }</svg><b>${count}</b></li>`,
  )}</ul>`;
}

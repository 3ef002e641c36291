import { type Html, html, raw } from '../html.ts';

/** A select element of a form, with its label. */
export const select = (
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
  chosen: string | undefined,
): Html =>
  html`<label>${label} <select name="${name}">${options.map(
    (option) =>
      html`<option value="${option.value}"${option.value === (chosen ?? '') && raw(' selected')}>${option.label}</option>`,
  )}</select></label>`;

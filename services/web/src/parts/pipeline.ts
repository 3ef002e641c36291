import type { Status } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { bars } from './bars.ts';

/** What waits for each stage; units of a stage without a name are not for readers. */
export function pipeline({ words }: View, { stages }: Status): Html {
  const rows = stages.flatMap(({ stage, waiting }) => {
    const label = words.stages[stage];
    return label ? [{ label, count: waiting }] : [];
  });
  return html`<div class="pipeline">${bars(rows)}</div>`;
}

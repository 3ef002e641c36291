import type { Status } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { bars } from './bars.ts';

/** How many units wait for each stage. Stages that have no name in the interface are not shown to readers. */
export function pipeline({ words }: View, { stages }: Status): Html {
  const rows = stages.flatMap(({ stage, waiting }) => {
    const label = words.stages[stage];
    return label ? [{ label, count: waiting }] : [];
  });
  return html`<div class="pipeline">${bars(rows)}</div>`;
}

import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { SIDES } from '../side.ts';
import type { View } from '../view.ts';

/** Parts of the bar that are narrower than this, in percent, have no room for their number; it is in the legend. */
const ROOM_FOR_NUMBER = 11;

/**
 * The bar of a story's leans. Its full width is all outlets, with the unrated ones as a hatched rest. Percentages are
 * of the rated outlets. The legend below says the same in words, so neither colour nor sight is needed.
 */
export function biasBar({ words }: View, bias: Story['bias']): Html {
  const all = bias.rated + bias.unrated || 1;
  let left = 0;
  const parts = SIDES.map((side) => {
    const count = bias[side];
    const width = (count / all) * 100;
    const x = left;
    left += width;
    const number = side === 'unrated' ? `${count}` : words.percent(bias.percent[side]);
    const hasRoom = width >= ROOM_FOR_NUMBER;
    return (
      count > 0 &&
      html`<svg x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"><rect class="fill-${side}" width="100%" height="100%"/>${
        side === 'unrated' && html`<rect class="hatch" width="100%" height="100%"/>`
      }${hasRoom && html`<text class="on-${side}" x="50%" y="50%" dominant-baseline="central" text-anchor="middle">${number}</text>`}</svg>`
    );
  });
  return html`<div class="bias">
<svg class="bias-bar" width="100%" height="28" aria-hidden="true" focusable="false">${parts}</svg>
<ul class="legend">${SIDES.map(
    (side) =>
      html`<li><span class="key key-${side}" aria-hidden="true"></span>${words.sides[side]} ${
        side === 'unrated'
          ? html`<b>${bias.unrated}</b>`
          : html`<b>${words.percent(bias.percent[side])}</b> <span class="quiet">(${bias[side]})</span>`
      }</li>`,
  )}</ul></div>`;
}

/** The bar without words, for lists, which have a sentence next to it. */
export function smallBiasBar(view: View, bias: Story['bias']): Html {
  const { words } = view;
  const all = bias.rated + bias.unrated || 1;
  let left = 0;
  const told = SIDES.map((side) => `${words.sides[side]} ${bias[side]}`).join(', ');
  return html`<svg class="bias-bar small" width="100%" height="8" role="img" aria-label="${words.bias}: ${told}">${SIDES.map(
    (side) => {
      const width = (bias[side] / all) * 100;
      const x = left;
      left += width;
      return html`<rect class="fill-${side}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>${
        side === 'unrated' &&
        html`<rect class="hatch" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`
      }`;
    },
  )}</svg>`;
}

/** The hatching of bars. A page must contain it once, before the first bar. */
export const hatchPattern: Html = html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>`;

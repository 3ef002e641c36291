import { type Html, html } from '../html.ts';
import { SIDES, type Side, sideOfArticle } from '../side.ts';
import type { StoryArticle } from '../story.ts';
import { timeOf, type View } from '../view.ts';

/** Columns of the plot: few enough for a dot in each to fit on a phone. */
const COLUMNS = 40;

const LEAST_RADIUS = 4;
const MOST_RADIUS = 10;

type Dated = { side: Side; at: number };

/**
 * The articles of a story over time, with a lane for each side, and the same as a table. Null if fewer than two
 * articles have dates.
 */
export function articlePlot(view: View, articles: readonly StoryArticle[]): Html | null {
  const { words } = view;
  const dated = articles
    .map((article) => ({ side: sideOfArticle(article), at: Date.parse(article.publishedAt ?? '') }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined || dated.length < 2) return null;
  const lanes = SIDES.map((side) => ({ side, articles: dated.filter((article) => article.side === side) }));
  const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return html`<figure class="plot">
<div class="lanes" aria-hidden="true">${lanes.map(
    ({ side, articles: those }) =>
      html`<span>${words.sides[side]}</span><svg width="100%" height="26" focusable="false"><line class="axis" x1="2%" x2="98%" y1="50%" y2="50%"/>${dotsOf(those, first.at, last.at)}</svg>`,
  )}<span></span><p class="ends">${timeOf(view, iso(first.at))}${timeOf(view, iso(last.at))}</p></div>
<figcaption>${words.overTimeHelp}</figcaption>
<details><summary>${words.asTable}</summary><table><thead><tr><th scope="col">${words.side}</th><th scope="col">${words.number}</th><th scope="col">${words.firstOfSide}</th><th scope="col">${words.lastOfSide}</th></tr></thead>
<tbody>${lanes
    .filter(({ articles: those }) => those.length > 0)
    .map(
      ({ side, articles: those }) =>
        html`<tr><th scope="row">${words.sides[side]}</th><td>${those.length}</td><td>${timeOf(view, iso(those[0]?.at))}</td><td>${timeOf(view, iso(those.at(-1)?.at))}</td></tr>`,
    )}</tbody></table></details></figure>`;
}

function dotsOf(articles: readonly Dated[], from: number, to: number): Html[] {
  const columns = Map.groupBy(articles, ({ at }) => Math.round(((at - from) / Math.max(1, to - from)) * COLUMNS));
  return [...columns].map(([column, those]) => {
    const radius = Math.min(MOST_RADIUS, LEAST_RADIUS * Math.sqrt(those.length));
    const x = 4 + (column / COLUMNS) * 92; // Between 4 % and 96 %, so that no dot is cut off at the edge.
    return html`<circle class="dot fill-${those[0]?.side}" cx="${x.toFixed(1)}%" cy="50%" r="${radius.toFixed(1)}"/>`;
  });
}

import type { StoryArticle } from '@newsloom/store';
import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import { countryName, type View } from '../view.ts';
import { leanMark } from './outlet-chip.ts';

/** What is known of an outlet, from a story that it has an article in. */
export function outletFacts(view: View, outlet: NonNullable<StoryArticle['outlet']>): Html {
  const { words } = view;
  const { outletFacts: own } = words;
  const unknown = html`<span class="quiet">${own.unknown}</span>`;
  const level = outlet.factuality;
  const rows = [
    [own.domain, html`<bdi>${cut(outlet.domain, 253)}</bdi>`],
    [own.country, outlet.country ? countryName(view, outlet.country) : unknown],
    [own.owner, outlet.owner ? html`<bdi>${cut(outlet.owner, 120)}</bdi>` : unknown],
    [own.lean, leanMark(view, outlet.lean)],
    [own.factuality, level ? (words.factualityLevels[level] ?? level) : unknown],
    [own.raters, outlet.raters?.length ? outlet.raters.join(', ') : unknown],
  ] as const;
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

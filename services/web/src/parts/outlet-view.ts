import type { Outlet } from '@newsloom/client';
import { storyPath, withQuery } from '../address.ts';
import { type Html, html } from '../html.ts';
import type { OutletCoverage } from '../outlet-coverage.ts';
import { cut, directionOf, linkable } from '../outside-text.ts';
import { countryName, type View } from '../view.ts';
import { computed } from './computed.ts';
import { leanMark } from './outlet-chip.ts';

const LENGTH = 120;

/** An outlet: facts, ratings with raters and dates, and its part in its newest stories. */
export const outletView = (view: View, outlet: Outlet, coverage: OutletCoverage): Html =>
  html`<div class="outlet-view">${facts(view, outlet)}${ratings(view, outlet)}${volumes(view, outlet, coverage)}</div><h2>${view.words.outletStories}</h2>`;

function facts(view: View, outlet: Outlet): Html {
  const { words } = view;
  const { outletFacts: own } = words;
  const unknown = html`<span class="quiet">${own.unknown}</span>`;
  const text = (value: string | null | undefined) => (value ? html`<bdi>${cut(value, LENGTH)}</bdi>` : unknown);
  const owner = outlet.owner
    ? html`<a href="${withQuery('/', { owner: outlet.owner })}"><bdi>${cut(outlet.owner, LENGTH)}</bdi></a>`
    : unknown;
  const rows: [string, Html | string][] = [
    [own.domain, text(outlet.domain)],
    [own.country, outlet.country ? countryName(view, outlet.country) : unknown],
    [own.owner, owner],
    ...(outlet.family && outlet.family !== outlet.owner ? [[own.family, text(outlet.family)] as [string, Html]] : []),
    [own.ownerType, outlet.ownerType ? (words.ownerTypes[outlet.ownerType] ?? outlet.ownerType) : unknown],
    ...(outlet.stateMedia ? [[own.stateMedia, own.yes] as [string, string]] : []),
    ...(outlet.aliases.length > 0 ? [[own.aliases, text(outlet.aliases.join(', '))] as [string, Html]] : []),
  ];
  return html`<section><dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>${
    outlet.factsSource &&
    html`<p class="quiet">${words.factsFrom(cut(outlet.factsSource, LENGTH), outlet.factsAt ?? '')}</p>`
  }</section>`;
}

/** The combined rating, and each single rating with its rater, date and source. */
function ratings(view: View, outlet: Outlet): Html {
  const { words } = view;
  const { ratingTable: own, outletFacts: names } = words;
  const { rating, ratings: all } = outlet;
  if (rating === null || all.length === 0)
    return html`<section><h2>${own.title}</h2><p class="quiet">${own.none}</p></section>`;
  const level = rating.factuality;
  return html`<section><h2>${own.title}</h2><dl class="facts"><div><dt>${names.lean}</dt><dd>${leanMark(view, rating.lean)}</dd></div><div><dt>${names.factuality}</dt><dd>${
    level ? (words.factualityLevels[level] ?? level) : names.unknown
  }</dd></div>${rating.agreement && html`<div><dt>${own.agreement}</dt><dd>${words.agreements[rating.agreement]}</dd></div>`}</dl>
<div class="scroll" tabindex="0" role="region" aria-label="${own.title}"><table><thead><tr><th scope="col">${own.rater}</th><th scope="col">${own.lean}</th><th scope="col">${own.factuality}</th><th scope="col">${own.at}</th><th scope="col">${own.evidence}</th></tr></thead><tbody>${all.map(
    (one) => {
      const evidence = linkable(one.evidenceUrl);
      return html`<tr><th scope="row"><bdi>${cut(one.rater, LENGTH)}</bdi></th><td>${one.lean ?? '–'}</td><td>${one.factuality ?? '–'}</td><td>${one.ratedAt}</td><td>${
        evidence
          ? html`<a href="${evidence}" rel="noopener nofollow external">${own.read}<span class="unseen">: ${cut(one.rater, LENGTH)}</span></a>`
          : cut(one.scale ?? '–', LENGTH)
      }</td></tr>`;
    },
  )}</tbody></table></div>${computed(view, words.howRating)}</section>`;
}

const SHOWN = 5;

/** How much it publishes, in which stories it was first, and how often it was alone. */
function volumes(view: View, { volumes: counts }: Outlet, { stories, first, shared, alone }: OutletCoverage): Html {
  const { words } = view;
  const { coverageFacts: own } = words;
  const rows: [string, number][] = [
    [own.stories, counts.stories],
    [own.lastDay, counts.lastDay],
    [own.lastWeek, counts.lastWeek],
  ];
  return html`<section><h2>${own.title}</h2><dl class="facts">${rows.map(
    ([name, count]) => html`<div><dt>${name}</dt><dd>${count.toLocaleString(words.locale)}</dd></div>`,
  )}<div><dt>${own.first}</dt><dd>${own.of(first.length, shared)}</dd></div><div><dt>${own.alone}</dt><dd>${own.of(alone, stories)}</dd></div></dl>${
    first.length > 0 &&
    html`<h3>${own.firstWith}</h3><ul class="plain">${first
      .slice(0, SHOWN)
      .map(
        (story) =>
          html`<li dir="${directionOf(story.language)}"${story.language && html` lang="${story.language}"`}><a href="${storyPath(story)}">${cut(story.headline.text, LENGTH)}</a></li>`,
      )}</ul>`
  }${computed(view, own.how(stories))}</section>`;
}

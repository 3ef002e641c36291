import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { SIDES, sideOfLean } from '../side.ts';
import { countryName, timeOf, type View } from '../view.ts';
import { articlePlot } from './article-plot.ts';
import { type Bar, bars } from './bars.ts';
import { biasBar } from './bias-bar.ts';
import { computed, raters } from './computed.ts';
import { outletLink, outletsOf } from './outlet-chip.ts';
import { ownership } from './ownership.ts';

/** Everything about who covered a story, each figure with its explanation. */
export function coverage(view: View, story: Story): Html {
  const { words } = view;
  return html`<section class="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">${words.coverage}</h2>
${[bias, blindspot, firstBy, overTime, factuality, ownership, countries, importance].map((part) => part(view, story))}</section>`;
}

/** Outlets that are named for each side. More would only repeat the list of articles, which is next to it. */
const NAMED = 15;

function bias(view: View, story: Story): Html {
  const { words } = view;
  const { bias: figures } = story;
  const outlets = [...outletsOf(story).values()];
  const bySide = SIDES.map((side) => ({ side, those: outlets.filter(({ lean }) => sideOfLean(lean) === side) })).filter(
    ({ those }) => those.length > 0,
  );
  const grades = Object.entries(figures.buckets ?? {}).map(([level, count]) => ({
    label: words.leans[level] ?? level,
    count,
  }));
  const unrated: Bar = { label: words.sides.unrated, count: figures.unrated, isUnknown: true };
  return html`<div class="figure"><h3>${words.bias}</h3><p class="statement">${words.biasStatement(figures)}</p>
${biasBar(view, figures)}
<dl class="sides">${bySide.map(
    ({ side, those }) =>
      html`<dt>${words.sides[side]}</dt><dd>${those.slice(0, NAMED).map((outlet) => html`${outletLink(outlet)} `)}${those.length > NAMED && html`<span class="quiet">${words.otherOnes(those.length - NAMED)}</span>`}</dd>`,
  )}</dl>
${grades.length > 0 && html`<details class="computed"><summary>${words.grades}</summary>${bars([...grades, unrated])}</details>`}
${computed(view, words.howBias, raters(view, figures.raters, figures.asOf))}</div>`;
}

function blindspot(view: View, { blindspot: found }: Story): Html {
  const { words } = view;
  return html`<div class="figure"><h3>${words.blindspot}</h3><p>${
    found
      ? html`<span class="blindspot">${words.blindspotFor[found.side]}</span> ${words.blindspotStatement(found.side, found.share)}`
      : words.noBlindspot
  }</p>${computed(view, words.howBlindspot(found?.threshold ?? 60))}</div>`;
}

function firstBy(view: View, story: Story): Html | null {
  const { words } = view;
  const first = story.firstBy;
  if (!first?.outlet) return null;
  const outlet = outletsOf(story).get(first.outlet) ?? { domain: first.outlet, name: first.outlet };
  return html`<div class="figure"><h3>${words.brokenBy}</h3><p>${outletLink(outlet)} ${words.brokenByStatement} ${timeOf(view, first.at)}</p>${computed(view, words.howFirst)}</div>`;
}

function factuality(view: View, story: Story): Html {
  const { words } = view;
  const figures = story.factuality;
  const countOf = (level: string) => (typeof figures[level] === 'number' ? figures[level] : 0);
  const rows: Bar[] = Object.entries(words.factualityLevels)
    .map(([level, label]) => ({ label, count: countOf(level), isUnknown: level === 'unknown' }))
    .filter(({ count }) => count > 0);
  const names = Array.isArray(figures.raters) ? figures.raters.filter((name) => typeof name === 'string') : [];
  const asOf = typeof figures.asOf === 'string' ? figures.asOf : null;
  return html`<div class="figure"><h3>${words.factuality}</h3>${rows.length === 0 ? html`<p class="quiet">${words.unknown}</p>` : bars(rows)}${computed(view, words.howFactuality, raters(view, names, asOf))}</div>`;
}

const COUNTRIES = 8; // More would push the rest of the column down; the others are in the details.

function countries(view: View, story: Story): Html {
  const { words } = view;
  const rows = Object.entries(story.countries)
    .map(([code, count]) => ({ label: countryName(view, code), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, words.locale));
  const others = rows.slice(COUNTRIES);
  const place = story.eventLocation;
  return html`<div class="figure"><h3>${words.countries}</h3>${rows.length === 0 ? html`<p class="quiet">${words.unknown}</p>` : bars(rows.slice(0, COUNTRIES))}${
    others.length > 0 &&
    html`<details class="computed"><summary>${words.otherOnes(others.length)}</summary>${bars(others)}</details>`
  }${
    place &&
    typeof story.localShare === 'number' &&
    html`<p>${words.localShare(story.localShare, countryName(view, place.country))}</p>`
  }${computed(view, words.howCountries)}</div>`;
}

function overTime(view: View, story: Story): Html | null {
  const plot = articlePlot(view, story.articles);
  return (
    plot &&
    html`<div class="figure wide"><h3>${view.words.overTime}</h3>${plot}${computed(view, view.words.howTime)}</div>`
  );
}

/** How much a story matters, and each part of that. */
function importance(view: View, { importance: score }: Story): Html {
  const { words } = view;
  const parts = Object.entries(score.components).flatMap(([name, part]) => {
    const label = words.importanceParts[name];
    return typeof part === 'object' && label ? [{ label, part }] : [];
  });
  const two = (value: number) => value.toLocaleString(words.locale, { maximumFractionDigits: 2 });
  return html`<div class="figure"><h3>${words.importance}</h3><p><b>${two(score.value)}</b> ${words.ofOne}</p>${computed(
    view,
    words.howImportance,
    parts.length > 0 &&
      html`<table><thead><tr><th scope="col">${words.part}</th><th scope="col">${words.counted}</th><th scope="col">${words.value}</th><th scope="col">${words.weight}</th></tr></thead><tbody>${parts.map(
        ({ label, part }) =>
          html`<tr><th scope="row">${label}</th><td>${two(part.raw)}</td><td>${two(part.value)}</td><td>${two(part.weight)}</td></tr>`,
      )}</tbody></table>`,
  )}</div>`;
}

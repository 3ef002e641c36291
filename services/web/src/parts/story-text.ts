import type { Story } from '@newsloom/client';
import { datesText } from '@newsloom/text';
import { formatsOf } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { cut, directionOf } from '../outside-text.ts';
import { SIDES } from '../side.ts';
import type { View } from '../view.ts';
import type { StoryView } from './article-link.ts';
import { citations } from './citations.ts';
import { computed } from './computed.ts';
import { outletLink, outletsOf } from './outlet-chip.ts';

const POINT_LENGTH = 600;

/** The attributes of a text in the language of the story. */
export const inLanguageOf = ({ language }: Pick<Story, 'language'>): Html =>
  html` dir="${directionOf(language)}"${language && html` lang="${language}"`}`;

/** The key points, each with the sentences that support it. */
export function keyPoints(view: StoryView, story: Story): Html | null {
  const { words } = view;
  if (story.keyPoints.length === 0) return null;
  return html`<section aria-labelledby="points-title"><h2 id="points-title">${words.keyPoints}</h2><ul class="points">${story.keyPoints.map(
    (point) =>
      html`<li><p${inLanguageOf(story)}>${cut(point.text, POINT_LENGTH)}</p>${evidence(view, story, point)}</li>`,
  )}</ul>${computed(view, howWritten(view, story))}</section>`;
}

/** Says whether the words are from articles, or by a language model. */
function howWritten({ words }: View, { keyPoints, provenance: { summariser } }: Story): string {
  const isWritten = keyPoints.some(({ method }) => method === 'abstractive');
  return isWritten ? words.howWritten(cut(summariser.model ?? words.unknown, 80)) : words.howHeadline;
}

type Resting = { citations: Story['keyPoints'][number]['citations']; outlets: string[] };

/** The outlets that support a passage, with their sentences folded under them. */
function evidence(view: StoryView, story: Story, passage: Resting): Html {
  const known = outletsOf(story);
  const names = passage.outlets.map((domain) => known.get(domain)?.name ?? domain);
  return html`<details class="evidence"><summary>${view.words.sentences(passage.citations.length)}: ${names.map(
    (name, index) => html`${index > 0 && ', '}<bdi>${cut(name, 60)}</bdi>`,
  )}</summary>${citations(view, story, passage.citations)}</details>`;
}

/** What outlets of each side stress. Null if no side has a sentence of its own. */
export function perspectives(view: StoryView, story: Story): Html | null {
  const { words } = view;
  const found = story.perspectives;
  const told = SIDES.flatMap((side) =>
    side === 'unrated' || !found?.[side].length ? [] : [{ side, passages: found[side] }],
  );
  if (told.length === 0) return null;
  return html`<section aria-labelledby="sides-title"><h2 id="sides-title">${words.perspectives}</h2><div class="perspectives">${told.map(
    ({ side, passages }) =>
      html`<div class="perspective edge-${side}"><h3>${words.sides[side]}</h3>${passages.map(
        (passage) =>
          html`<p${inLanguageOf(story)}>${cut(passage.text, POINT_LENGTH)}</p>${evidence(view, story, passage)}`,
      )}</div>`,
  )}</div>${computed(view, words.howPerspectives)}</section>`;
}

/** Figures and dates that outlets give differently. */
export function differences(view: StoryView, story: Story): Html | null {
  const { words } = view;
  if (!story.differences?.length) return null;
  return html`<section aria-labelledby="differences-title"><h2 id="differences-title">${words.differences}</h2>${story.differences.map(
    (difference) =>
      html`<p>${differenceText(view, difference)}</p><ul class="values">${difference.values.map(
        (value) => html`<li><b class="value">${valueText(view, value)}</b> ${evidence(view, story, value)}</li>`,
      )}</ul>`,
  )}${computed(view, words.howDifferences)}</section>`;
}

type Difference = NonNullable<Story['differences']>[number];
type Value = Difference['values'][number];

/** "12 or 15 dead", "12 or 14 March 2026". */
function differenceText(view: View, { what, values }: Difference): string {
  const { words } = view;
  const days = values.flatMap(({ value, unit }) => (unit === 'date' ? [value] : []));
  if (days.length > 0) return datesText(days, formatsOf(words.locale).day, words.or);
  const counted = values.some(({ unit }) => unit === null) ? ` ${words.countedNames[what] ?? what}` : '';
  return `${values.map((value) => valueText(view, value)).join(` ${words.or} `)}${counted}`;
}

function valueText({ words }: View, { value, unit }: Pick<Value, 'value' | 'unit'>): string {
  if (unit === 'date') return formatsOf(words.locale).day.format(value);
  const number = value.toLocaleString(words.locale);
  if (unit === null) return number;
  return unit === '%' ? `${number} %` : `${unit} ${number}`;
}

/** The outlet of the headline, and the source of the dek. */
export function credits({ words }: View, story: Story): Html | null {
  const outletOf = (id: string | null | undefined) => story.articles.find((article) => article.id === id)?.outlet;
  const headline = outletOf(story.headline.articleId);
  const dek = outletOf(story.dekSource?.method === 'abstractive' ? null : story.dekSource?.citations[0]?.articleId);
  if (!headline) return null;
  return html`<p class="credits quiet">${words.headlineOf} ${outletLink(headline)}${dek && html` · ${words.dekFrom} ${outletLink(dek)}`}</p>`;
}

import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { cut, directionOf } from '../outside-text.ts';
import { languageName, type View } from '../view.ts';
import { computed } from './computed.ts';
import { inLanguageOf } from './story-text.ts';

type Translation = NonNullable<Story['translations']>[number];

const HEADLINE_LENGTH = 300;
const TEXT_LENGTH = 600;

/** The headline, dek and key points in other languages, folded. Null if there are none. */
export function translations(view: View, story: Story): Html | null {
  const { words } = view;
  const shown = story.translations?.filter(({ headline }) => headline !== null) ?? [];
  if (shown.length === 0) return null;
  return html`<section class="translations" aria-label="${words.translations}">${shown.map((translation) =>
    translated(view, story, translation),
  )}</section>`;
}

function translated(view: View, story: Story, { language, headline, dek, keyPoints, source }: Translation): Html {
  const { words } = view;
  const own = html` dir="${directionOf(language)}" lang="${language}"`;
  // In place of a text that was not accepted stands the original, in its language.
  const text = (name: string | null, original: string): Html =>
    html`<span${name === null ? inLanguageOf(story) : own}>${cut(name ?? original, TEXT_LENGTH)}</span>`;
  return html`<details class="translation"><summary>${words.readIn(languageName(view, cut(language, 20)))}</summary>
<h2${own}>${cut(headline ?? '', HEADLINE_LENGTH)}</h2>${story.dek && html`<p class="dek">${text(dek, story.dek)}</p>`}${
    story.keyPoints.length > 0 &&
    html`<ul>${story.keyPoints.map((point, place) => html`<li>${text(keyPoints[place] ?? null, point.text)}</li>`)}</ul>`
  }${computed(view, words.howTranslated(cut(source.model, 80)))}</details>`;
}

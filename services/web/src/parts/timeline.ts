import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import { timeOf, type View } from '../view.ts';
import type { StoryView } from './article-link.ts';
import { computed } from './computed.ts';
import { inLanguageOf } from './story-text.ts';

/** The longest quote that is shown whole, in characters: longer than a long sentence. */
const QUOTE_LENGTH = 600;

/** How the coverage grew and what changed. */
export function timeline(view: StoryView, story: Story): Html | null {
  const { words } = view;
  if (story.timeline.length === 0) return null;
  return html`<section aria-labelledby="timeline-title"><h2 id="timeline-title">${words.timeline}</h2><ol class="timeline">${story.timeline.map(
    (entry) =>
      html`<li><p class="quiet">${timeOf(view, entry.at)} · ${words.timelineKinds[entry.kind] ?? entry.kind}</p><p dir="auto">${entryText(view, story, entry)} ${view.listLink(entry.articleId)}</p></li>`,
  )}</ol>${computed(view, words.howTimeline)}</section>`;
}

/** An entry in the language of the interface. Entries of older documents only have a text in English. */
function entryText({ words }: View, story: Story, entry: Story['timeline'][number]): Html {
  const { timelineTexts: texts } = words;
  const number = (count: number) => count.toLocaleString(words.locale);
  const article = story.articles.find(({ id }) => id === entry.articleId);
  const outlet = cut(article?.outlet?.name ?? article?.outlet?.domain ?? words.unknownOutlet, 60);
  const { quote, side, outlets, figure } = entry;
  if (quote !== undefined)
    return html`${texts.reported(outlet)} <q${inLanguageOf(story)}>${cut(quote, QUOTE_LENGTH)}</q>`;
  if (side !== undefined) return html`${texts.side(side, outlet)}`;
  if (outlets !== undefined) return html`${texts.growth(number(outlets))}`;
  if (figure !== undefined)
    return html`${texts.figure(words.countedNames[figure.what] ?? figure.what, number(figure.from), number(figure.to), outlet)}`;
  return html`<span lang="en">${cut(entry.text, QUOTE_LENGTH)}</span>`;
}

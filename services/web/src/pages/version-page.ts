import type { Story } from '@newsloom/client';
import { storyPath } from '../address.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { cut } from '../outside-text.ts';
import { changeList } from '../parts/change-list.ts';
import { inLanguageOf } from '../parts/story-text.ts';
import { timeOf, type View } from '../view.ts';

const LENGTH = 600;

/** A version next to the one before it: removed text is marked on the left, added text on the right. */
export function versionPage(view: View, story: Story, after: Story, before: Story | null): Page {
  const { words } = view;
  const entry = after.changelog.find(({ version }) => version === after.version);
  return {
    title: `${words.comparison(after.version)}: ${cut(after.headline.text, 80)}`,
    main: html`<header class="list-head"><p><a href="${storyPath(story)}#versions">${words.backToStory}</a></p><h1>${words.comparison(after.version)}</h1>
<p class="quiet">${timeOf(view, after.updatedAt)}</p>${entry && changeList(view, entry)}</header>
${before === null ? html`<p>${after.version === 1 ? words.versionFirst : words.versionGone}</p>` : html`<div class="halves compared">${side(view, words.before, before, after, 'del')}${side(view, words.after, after, before, 'ins')}</div>`}`,
  };
}

function side(view: View, title: string, shown: Story, other: Story, mark: 'del' | 'ins'): Html {
  const { words } = view;
  const marked = (text: string, isKept: boolean) =>
    isKept ? html`${text}` : mark === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  const isOld = new Set(other.keyPoints.map(({ text }) => text));
  const was = new Set(other.articles.map(({ id }) => id));
  const changed = shown.articles.filter(({ id }) => !was.has(id));
  return html`<section><h2>${title} <span class="quiet">${words.version(shown.version)}</span></h2><div${inLanguageOf(shown)}>
<h3>${marked(cut(shown.headline.text, LENGTH), shown.headline.text === other.headline.text)}</h3>
${shown.dek && html`<p>${marked(cut(shown.dek, LENGTH), shown.dek === other.dek)}</p>`}
<ul>${shown.keyPoints.map(({ text }) => html`<li>${marked(cut(text, LENGTH), isOld.has(text))}</li>`)}</ul></div>
<p class="quiet">${words.counts(words.articles(shown.articleCount), words.outlets(shown.outletCount))} · ${words.biasStatement(shown.bias)}</p>
${changed.length > 0 && html`<h3>${words.allArticles}</h3><ul>${changed.map((article) => html`<li>${article.outlet && html`<bdi>${cut(article.outlet.name, 80)}</bdi>: `}${marked(cut(article.title, LENGTH), false)}</li>`)}</ul>`}</section>`;
}

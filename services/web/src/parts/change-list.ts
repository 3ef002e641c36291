import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import type { StoryVersion } from '../story.ts';
import { languageName, type View } from '../view.ts';

type Told = NonNullable<StoryVersion['change']>;

/** The changes of a version in the language of the interface. Older versions only have a summary in English. */
export function changeList(view: View, { summary, changes }: Pick<Told, 'summary' | 'changes'>): Html {
  if (!changes?.length) return html`<p lang="en">${cut(summary, 500)}</p>`;
  return html`<ul class="changes">${changes.map((change) => html`<li>${changeText(view, change)}</li>`)}</ul>`;
}

function changeText(view: View, change: NonNullable<Told['changes']>[number]): string {
  const { words } = view;
  const { changes: own } = words;
  const number = (count: number) => count.toLocaleString(words.locale);
  switch (change.kind) {
    case 'articles-joined':
    case 'articles-left':
    case 'articles-corrected':
      return own[change.kind](change.articleIds.length);
    case 'key-points':
      return own['key-points'](change.added, change.removed);
    case 'first-lean':
      return own['first-lean'](words.sides[change.side]);
    case 'figure':
      return own.figure(number(change.from), number(change.to));
    case 'translations':
      return own.translations(change.languages.map((code) => languageName(view, code)).join(', '));
    default:
      return own[change.kind];
  }
}

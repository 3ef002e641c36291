import type { Story, StorySummary } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { computed } from './computed.ts';
import { storyCards } from './story-card.ts';

/** Other stories: the one that this one continues, similar ones, and those that report the same in another language. */
export function relatedStories(
  view: View,
  { story, related, previous }: { story: Story; related: readonly StorySummary[]; previous: StorySummary | null },
): Html | null {
  if (related.length === 0 && previous === null) return null;
  const { words } = view;
  const reasons = new Map(story.related.map((one) => [one.id, one.reasons ?? []]));
  const isTold = ({ id }: StorySummary): boolean => reasons.get(id)?.includes('other-language') === true;
  const [told, similar] = [related.filter(isTold), related.filter((one) => !isTold(one))];
  return html`<section aria-labelledby="related-title"><h2 id="related-title">${words.related}</h2>${
    previous && html`<h3>${words.previous}</h3>${storyCards(view, [previous], 'h4')}`
  }${
    similar.length > 0 && html`${storyCards(view, similar, previous ? 'h4' : 'h3')}${computed(view, words.howRelated)}`
  }${
    told.length > 0 &&
    html`<h3>${words.otherLanguages}</h3>${storyCards(view, told, 'h4')}${computed(view, words.howOtherLanguages)}`
  }</section>`;
}

import type { Aggregates } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { computed } from './computed.ts';

/** How much there is of a topic, and the mean of the bias of its stories. */
export function topicBias(view: View, { stories, bias }: Aggregates['topics'][number]): Html {
  const { words } = view;
  const shares = bias && (['left', 'center', 'right'] as const).map((side) => ({ side, share: bias[side] }));
  return html`<div class="topic-figures"><p>${words.topicVolume(stories)}${
    shares && html` ${words.topicMean(shares.map(({ side, share }) => `${words.sides[side]} ${words.percent(share)}`))}`
  }</p>${bias && computed(view, words.howTopicMean(bias.rated))}</div>`;
}

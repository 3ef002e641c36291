import type { Aggregates } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { computed } from './computed.ts';

/** The number of stories about a topic, and the mean of their bias. */
export function topicBias(view: View, { stories, bias }: Aggregates['topics'][number]): Html {
  const { words } = view;
  const shares = bias && (['left', 'center', 'right'] as const).map((side) => ({ side, share: bias[side] }));
  return html`<div class="topic-figures"><p>${words.topicVolume(stories)}${
    shares && html` ${words.topicMean(shares.map(({ side, share }) => `${words.sides[side]} ${words.percent(share)}`))}`
  }</p>${bias && computed(view, words.howTopicMean(bias.rated))}</div>`;
}

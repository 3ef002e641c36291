import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import type { View } from '../view.ts';
import { bars } from './bars.ts';
import { computed } from './computed.ts';

/** The part of a document about owners that is shown. Older documents may lack some of it. */
type Ownership = {
  types?: Record<string, number>;
  families?: { family: string; outlets: number }[];
  stateMedia?: number;
  unknown?: number;
  unknownOwner?: number;
};

/** Who owns the outlets of a story. */
export function ownership(view: View, story: Story): Html {
  const { words } = view;
  const { types = {}, families = [], stateMedia = 0, unknown = 0, unknownOwner = 0 } = story.ownership as Ownership;
  const rows = [
    ...Object.entries(types).map(([type, count]) => ({ label: words.ownerTypes[type] ?? type, count })),
    ...(unknown > 0 ? [{ label: words.unknown, count: unknown, isUnknown: true }] : []),
  ];
  const several = families.filter(({ outlets }) => outlets > 1);
  return html`<div class="figure"><h3>${words.ownership}</h3><p>${words.owners(story.ownerCount)}</p>${bars(rows)}${
    several.length > 0 &&
    html`<ul class="plain">${several.map(({ family, outlets }) => html`<li><bdi>${cut(family, 80)}</bdi>: ${words.outlets(outlets)}</li>`)}</ul>`
  }${stateMedia > 0 && html`<p>${words.stateMedia(stateMedia)}</p>`}${
    unknownOwner > 0 && html`<p class="quiet">${words.unknownOwner(unknownOwner)}</p>`
  }${computed(view, words.howOwnership)}</div>`;
}

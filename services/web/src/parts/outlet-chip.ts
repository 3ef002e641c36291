import type { Story } from '@newsloom/client';
import { outletPath } from '../address.ts';
import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import { sideOfLean } from '../side.ts';
import type { StoryArticle } from '../story.ts';
import type { View } from '../view.ts';

type Outlet = NonNullable<StoryArticle['outlet']>;

const NAME_LENGTH = 80;

/** The lean of an outlet: its word, with a colour beside it. */
export const leanMark = ({ words }: View, lean: string | null | undefined): Html =>
  html`<span class="lean lean-${sideOfLean(lean)}">${lean ? (words.leans[lean] ?? lean) : words.unratedLean}</span>`;

/** The name of an outlet, with a link to its page. */
export const outletLink = (outlet: Pick<Outlet, 'domain' | 'name'>): Html =>
  html`<a class="outlet" href="${outletPath(outlet.domain)}"><bdi>${cut(outlet.name, NAME_LENGTH)}</bdi></a>`;

/** The outlets of a story by their domain, each once. */
export const outletsOf = ({ articles }: Pick<Story, 'articles'>): Map<string, Outlet> =>
  new Map(articles.flatMap(({ outlet }) => (outlet ? [[outlet.domain, outlet] as const] : [])));

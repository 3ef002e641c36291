import type { StoryArticle } from './story.ts';

export const SIDES = ['left', 'center', 'right', 'unrated'] as const;

/** Where an outlet stands in the figures; `unrated` is no side of its own and never part of the center. */
export type Side = (typeof SIDES)[number];

/** The side of a lean as documents have it. */
export function sideOfLean(lean: string | null | undefined): Side {
  if (lean === 'left' || lean === 'lean-left') return 'left';
  if (lean === 'right' || lean === 'lean-right') return 'right';
  return lean === 'center' ? 'center' : 'unrated';
}

export const sideOfArticle = (article: StoryArticle): Side => sideOfLean(article.outlet?.lean);

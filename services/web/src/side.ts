import type { StoryArticle } from './story.ts';

export const SIDES = ['left', 'center', 'right', 'unrated'] as const;

/** The side of an outlet in the figures. `unrated` is not a political side, and never part of the center. */
export type Side = (typeof SIDES)[number];

/** The side of a lean in a document. */
export function sideOfLean(lean: string | null | undefined): Side {
  if (lean === 'left' || lean === 'lean-left') return 'left';
  if (lean === 'right' || lean === 'lean-right') return 'right';
  return lean === 'center' ? 'center' : 'unrated';
}

export const sideOfArticle = (article: StoryArticle): Side => sideOfLean(article.outlet?.lean);

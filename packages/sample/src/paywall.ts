import type { SampleArticle } from './newsroom.ts';

/** The paragraphs that a reader without a subscription sees. */
export const shownParagraphs = ({ paragraphs, paywall }: Pick<SampleArticle, 'paragraphs' | 'paywall'>): string[] =>
  paywall ? paragraphs.slice(0, 1) : paragraphs;

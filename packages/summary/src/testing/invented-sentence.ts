import type { Sentence } from '../sentence.ts';

/** More terms than the invented sentences have. */
export const TERMS = 100;

/** A sentence of a voice, which is its outlet as well; late in its article, where its place counts for little. */
export const sentence = (voice: string, terms: number[], differences: Partial<Sentence> = {}): Sentence => ({
  articleId: voice,
  outlet: voice,
  voice,
  text: 'The harbour was closed.',
  start: 0,
  end: 0,
  position: 9,
  terms,
  alone: true,
  ...differences,
});

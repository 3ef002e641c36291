import type { Rater } from './rater.ts';

/**
 * Media Bias/Fact Check: five leans and six levels of factual reporting. Sites that it calls questionable have no lean
 * in its newer lists; their older lean still counts, since otherwise the right would lose far more outlets than the
 * left. The extreme leans of its older lists are the outer levels here.
 */
export const mbfc: Rater = {
  family: 'Media Bias/Fact Check',
  names: ['mbfc', 'media bias/fact check', 'mediabiasfactcheck'],
  scale: 'lean, five levels; factual reporting, six levels',
  leans: { 'extreme-left': 'left', 'extreme-right': 'right', 'pro-science': 'center' },
  factuality: { 'mostly-factual-reporting': 'mostly-factual' },
  quality: null,
  ratesOutlets: true,
  licence: '© Media Bias/Fact Check, permission needed beyond fair use',
};

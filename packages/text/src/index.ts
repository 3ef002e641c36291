export { collapseSpace } from './collapse-space.ts';
export { hash32 } from './hash32.ts';
export { detectLanguage } from './language.ts';
export { byScript } from './latin.ts';
export { properNames } from './proper-names.ts';
export { sentences } from './sentences.ts';
export type { Span } from './span.ts';
export { stopwords } from './stopwords.ts';
export { words } from './words.ts';

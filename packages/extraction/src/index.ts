export { isBinaryData } from './binary-data.ts';
export { FEATURE_NAMES } from './block-features.ts';
export type { ScoredBlock } from './article-blocks.ts';
export type { DomEngine } from './dom.ts';
export { explainPage, extractPage, type PageExplanation } from './extract-page.ts';
export type { Extraction } from './extraction.ts';
export { decodePage } from './page-encoding.ts';

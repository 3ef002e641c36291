export { isBinaryData } from './binary-data.ts';
export { extractPage } from './extract-page.ts';
export type { Extraction } from './extraction.ts';
export { decodePage } from './page-encoding.ts';

export { inventedPage, inventedParagraphs } from './invented-host.ts';

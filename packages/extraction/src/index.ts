export { extractPage } from './extract-page.ts';
